// How a report's page looks: on a phone, on a wide screen, in the dark and on A4.

/// The style sheet of report pages, besides that of charts.
enum PageStyle {
  /// The rules.
  static let rules = """
    :root{--ground:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d5dae0;--panel:#f4f7fa;--link:#0b5394}
    @media screen and (prefers-color-scheme:dark){:root{--ground:#14181d;--ink:#e6e9ed;\
    --soft:#a7b0ba;--line:#333b44;--panel:#1b2128;--link:#7ab8f0}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:49rem;background:var(--ground);\
    color:var(--ink);font:1.0625rem/1.55 system-ui,"DejaVu Sans",sans-serif;overflow-wrap:break-word}
    h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}
    h2{font-size:1.35rem;line-height:1.25;margin:2.6rem 0 .7rem;padding-top:.7rem;\
    border-top:1px solid var(--line)}
    h3{font-size:1.08rem;margin:1.8rem 0 .4rem}
    p,ul{margin:.6rem 0}
    a{color:var(--link)}
    .facts,.remark,figcaption,.range{color:var(--soft)}
    .remark,caption{font-size:.92rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.3rem .6rem}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .answer{background:var(--panel);border-left:4px solid var(--link);margin:1.2rem 0;\
    padding:.4rem 1.1rem .7rem}
    .answer h2{border:0;margin:.4rem 0 0;padding:0;font-size:1rem;color:var(--soft)}
    .answer p{font-size:1.12rem}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:0;font-size:.95rem}
    .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));\
    gap:.7rem;margin:1rem 0}
    .figures div{background:var(--panel);padding:.6rem .8rem;border-radius:4px}
    .figures dt{font-size:.92rem;color:var(--soft)}
    .figures dd{margin:0}
    .figures .value{display:block;font-size:1.45rem;font-weight:600;line-height:1.3;\
    font-variant-numeric:tabular-nums}
    .figures .range{font-size:.92rem}
    figure{margin:1.6rem 0 2.2rem}
    figcaption{font-size:.95rem;margin-bottom:.8rem}
    figcaption strong{display:block;color:var(--ink);font-size:1.05rem}
    svg.chart{display:block;width:100%;height:auto;overflow:visible}
    .narrow{display:none}
    @media screen and (max-width:35rem){.wide{display:none}.narrow{display:block}}
    .scroll{overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.4}
    caption{text-align:left;padding-bottom:.4rem;font-weight:600}
    th,td{text-align:left;vertical-align:top;font-weight:400;padding:.35rem .8rem .35rem 0;\
    border-bottom:1px solid var(--line)}
    thead th{color:var(--soft);vertical-align:bottom}
    .number{text-align:right;font-variant-numeric:tabular-nums}
    th:last-child,td:last-child{padding-right:0}
    td:not(.number){min-width:6.5rem}tbody th{min-width:10rem;overflow-wrap:anywhere}
    pre{background:var(--panel);padding:.7rem .9rem;border-radius:4px;font-size:.85rem;\
    line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}
    .listing{white-space:pre;overflow-x:auto}
    summary{cursor:pointer;color:var(--link);padding:.3rem 0}
    @media screen and (max-width:35rem){table{font-size:.82rem}th,td{padding-right:.5rem}\
    td:not(.number){min-width:5.5rem}tbody th{min-width:5rem}}
    @page{size:A4;margin:16mm 15mm}
    @media print{body{max-width:none;padding:0;font-size:10.5pt}
    nav,.skip{display:none}
    h2{break-after:avoid;margin-top:1.6rem}h3,caption,thead{break-after:avoid}
    figure,.figures div,tr,.answer{break-inside:avoid}
    .scroll{overflow:visible}.listing{white-space:pre-wrap}
    .answer,.figures div,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    svg.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    details::details-content{content-visibility:visible;height:auto}}
    """
}
