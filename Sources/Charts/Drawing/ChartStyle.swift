// The colours of inks, in light, dark and print.
//
// The pair blue and orange is told apart by people who confuse red and green (Okabe & Ito 2008), the two differ in
// lightness too, and what must be told apart in grey is dashed or hatched besides.

/// The style sheet of charts.
package enum ChartStyle {
  /// The rules, for a page or a file of its own. They need no class but those of the inks.
  package static let rules = """
    .chart{--paper:#fff;--text:#1b1f24;--pale:#57606a;--axis:#6e7781;--grid:#e2e6ea;\
    --first:#0b5394;--first-core:#9cc3e6;--first-band:#d6e6f4;\
    --second:#b4530a;--second-core:#f3bf86;--second-band:#fbe6cf;\
    --doubt:#b5bcc4;--total:#6e7781;--on-dark:#fff;\
    --h0:#ebf2f9;--h1:#dbe8f5;--h2:#c6dbef;--h3:#9ecae1;--h4:#6baed6;--h5:#3876b0;--h6:#1f61a5;\
    --h7:#08407e;--attract:#2f6fae;--engage:#0f766e;--delight:#b4530a;\
    font:12px system-ui,"DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
    @media screen and (prefers-color-scheme:dark){.chart{--paper:#14181d;--text:#e6e9ed;\
    --pale:#a7b0ba;--axis:#8b949e;--grid:#2b3138;\
    --first:#7ab8f0;--first-core:#2d5d8a;--first-band:#1c364f;\
    --second:#f2a45f;--second-core:#8a561f;--second-band:#463018;\
    --doubt:#59626c;--total:#8b949e;--on-dark:#0d1117;\
    --h0:#1a2632;--h1:#1b2d40;--h2:#1f3d5a;--h3:#275277;--h4:#326b98;--h5:#5d9bcb;--h6:#8cbfe6;\
    --h7:#c4e2fa;--attract:#6aa9e4;--engage:#3fb3a6;--delight:#f2a45f}}
    .chart text[class]{fill:var(--text);stroke:none}
    .chart text.muted{fill:var(--pale)}.chart text.strong{font-weight:600}
    .chart text.on-dark{fill:var(--on-dark)}
    .chart text.first-line{fill:var(--first)}.chart text.second-line{fill:var(--second)}
    .chart .hover{fill:#000;fill-opacity:0}.chart .ring{fill:none}
    .chart .paper{fill:var(--paper)}
    .chart .line{fill:none;stroke-width:1}
    .chart .axis{stroke:var(--axis)}.chart .grid{stroke:var(--grid)}
    .chart .first-line{stroke:var(--first);fill:var(--first)}
    .chart .second-line{stroke:var(--second);fill:var(--second);stroke-dasharray:7 4}
    .chart .first-line.line,.chart .second-line.line{stroke-width:2.2;fill:none}
    .chart .first-band{fill:var(--first-band)}.chart .first-core{fill:var(--first-core)}
    .chart .second-core{fill:var(--second-core)}
    .chart .first-bar,.chart .gain{fill:var(--first)}
    .second-bar-ground,.loss-ground{fill:var(--second-band)}
    .second-bar-lines,.loss-lines{fill:var(--second)}
    .chart .second-bar,.chart .loss{stroke:var(--second);stroke-width:1}
    .chart .total{fill:var(--total)}.chart .doubtful{fill:var(--doubt)}
    .chart .threshold{stroke:var(--text);fill:var(--text);stroke-dasharray:2 3}
    .chart .threshold.line{stroke-width:1.6;fill:none}
    .chart .zero{stroke:var(--text);fill:var(--text)}.chart .zero.line{stroke-width:2;fill:none}
    .chart .whisker{stroke:var(--pale);fill:var(--pale)}.chart .whisker.line{fill:none}
    .chart .heat0{fill:var(--h0)}.chart .heat1{fill:var(--h1)}.chart .heat2{fill:var(--h2)}
    .chart .heat3{fill:var(--h3)}.chart .heat4{fill:var(--h4)}.chart .heat5{fill:var(--h5)}
    .chart .heat6{fill:var(--h6)}.chart .heat7{fill:var(--h7)}
    .chart .attract{stroke:var(--attract);fill:var(--attract)}
    .chart .engage{stroke:var(--engage);fill:var(--engage)}
    .chart .delight{stroke:var(--delight);fill:var(--delight)}
    .chart .hub{stroke:var(--text);fill:var(--paper)}.chart path.hub{fill:var(--text)}
    .chart .friction{stroke:var(--axis);fill:var(--axis)}
    .chart rect.second-line{stroke:none}
    .chart .turning{fill:none;stroke:var(--axis);stroke-width:4;stroke-dasharray:2 8}
    @media (update:fast) and (prefers-reduced-motion:no-preference){\
    .chart .turning{animation:flywheel-turn 1.5s linear 3}}
    @keyframes flywheel-turn{to{stroke-dashoffset:-40}}
    .chart .attract.ring,.chart .engage.ring,.chart .delight.ring,.chart .hub.ring,\
    .chart .friction.ring{fill:none}
    """
}
