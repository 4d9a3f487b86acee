/// Small pictures as they were when they were last looked at, to notice changes of the writer that nobody intended.
///
/// Whoever changes a chart on purpose looks at the new picture and takes over the text that the failing test shows.
enum Goldens {
  /// Three months of customers.
  static let fan = """
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 240 278" \
    aria-labelledby="g-title g-summary"><title id="g-title">Customers</title><desc \
    id="g-summary">They grow.</desc>
    <path class="grid line" d="M21.3 196L214 196"/>
    <text class="muted" x="15.3" y="200" text-anchor="end">0</text>
    <path class="grid line" d="M21.3 111L214 111"/>
    <text class="muted" x="15.3" y="115" text-anchor="end">20</text>
    <path class="grid line" d="M21.3 26L214 26"/>
    <text class="muted" x="15.3" y="30" text-anchor="end">40</text>
    <path class="axis line" d="M21.3 196L214 196"/>
    <text class="muted" x="0" y="13">customers</text>
    <path class="axis line" d="M21.3 196L21.3 200"/>
    <path class="axis line" d="M117.6 196L117.6 200"/>
    <path class="axis line" d="M214 196L214 200"/>
    <text class="muted" x="21.3" y="212" text-anchor="middle">1</text>
    <text class="muted" x="117.6" y="212" text-anchor="middle">2</text>
    <text class="muted" x="214" y="212" text-anchor="middle">3</text>
    <text class="muted" x="240" y="228" text-anchor="end">month</text>
    <path class="first-band" d="M21.3 111L117.6 47.2L214 26L214 153.5L117.6 174.8L21.3 196Z"/>
    <path class="first-core" d="M21.3 132.2L117.6 68.5L214 47.2L214 111L117.6 153.5L21.3 \
    174.8Z"/>
    <path class="first-line line" d="M21.3 153.5L117.6 111L214 68.5"/>
    <text class="muted" x="220" y="30">40</text>
    <text class="strong" x="220" y="72.5">30</text>
    <text class="muted" x="220" y="157.5">10</text>
    <rect class="hover" x="21.3" y="26" width="48.2" height="170"><title>month 1: 10; 9 in 10 \
    futures 0 to 20</title></rect>
    <rect class="hover" x="69.4" y="26" width="96.4" height="170"><title>month 2: 20; 9 in 10 \
    futures 5 to 35</title></rect>
    <rect class="hover" x="165.8" y="26" width="48.2" height="170"><title>month 3: 30; 9 in 10 \
    futures 10 to 40</title></rect>
    <path class="first-line line" d="M0 244L18 244"/>
    <text class="label" x="24" y="248">middle</text>
    <rect class="first-core" x="83" y="238" width="18" height="12"/>
    <text class="label" x="107" y="248">half of the futures</text>
    <rect class="first-band" x="0" y="258" width="18" height="12"/>
    <text class="label" x="24" y="268">9 in 10</text>
    </svg>
    """

  /// Seven futures in three bins.
  static let histogram = """
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 240 202" \
    aria-labelledby="g-title g-summary"><title id="g-title">Customers</title><desc \
    id="g-summary">Most have many.</desc>
    <path class="axis line" d="M6 162L232.4 162"/>
    <path class="axis line" d="M6 162L6 166"/>
    <path class="axis line" d="M43.7 162L43.7 166"/>
    <path class="axis line" d="M81.5 162L81.5 166"/>
    <path class="axis line" d="M119.2 162L119.2 166"/>
    <path class="axis line" d="M156.9 162L156.9 166"/>
    <path class="axis line" d="M194.6 162L194.6 166"/>
    <path class="axis line" d="M232.4 162L232.4 166"/>
    <text class="muted" x="6" y="178" text-anchor="middle">0</text>
    <text class="muted" x="43.7" y="178" text-anchor="middle">5</text>
    <text class="muted" x="81.5" y="178" text-anchor="middle">10</text>
    <text class="muted" x="119.2" y="178" text-anchor="middle">15</text>
    <text class="muted" x="156.9" y="178" text-anchor="middle">20</text>
    <text class="muted" x="194.6" y="178" text-anchor="middle">25</text>
    <text class="muted" x="232.4" y="178" text-anchor="middle">30</text>
    <text class="muted" x="240" y="194" text-anchor="end">customers</text>
    <rect class="first-bar" x="6.5" y="132" width="74.5" height="30"><title>0 to 10: 14 % of \
    futures</title></rect>
    <rect class="first-bar" x="82" y="102" width="74.5" height="60"><title>10 to 20: 29 % of \
    futures</title></rect>
    <rect class="first-bar" x="157.4" y="42" width="74.5" height="120"><title>20 to 30: 57 % \
    of futures</title></rect>
    <text class="label" x="43.7" y="11" text-anchor="middle">5 % below</text>
    <text class="label" x="43.7" y="26" text-anchor="middle">5</text>
    <path class="whisker line" d="M43.7 30L43.7 38L43.7 132"/>
    <text class="label" x="148" y="11" text-anchor="middle">middle</text>
    <text class="strong" x="148" y="26" text-anchor="middle">22</text>
    <path class="whisker line" d="M148 30L172 38L172 42"/>
    <text class="label" x="208.3" y="11" text-anchor="middle">5 % above</text>
    <text class="label" x="208.3" y="26" text-anchor="middle">28</text>
    <path class="whisker line" d="M208.3 30L217.3 38L217.3 42"/>
    </svg>
    """
}
