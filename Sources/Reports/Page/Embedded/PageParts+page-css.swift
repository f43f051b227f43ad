// swift-format-ignore-file
// Written by Scripts/embed-page.sh from Parts/page.css; edit that.

extension PageParts {
  static let pageCss = ####"""
    html{font-size:18px;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    html[data-look=projector]{font-size:22.5px}
    :root{--paper:#fff;--ink:#1a1a1a;--second:#555;--grid:#e3e3e3;--axis:#777;--link:#0b5cad;--wash:#f1f4f8;--on-link:#fff;--caution:#fff4e5}
    html[data-look=dark]{--paper:#14171c;--ink:#f2f2f2;--second:#b5bcc6;--grid:#2b3038;--axis:#8a919c;--link:#7db8f5;--wash:#1f2630;--on-link:#14171c;--caution:#3a2c14;color-scheme:dark}
    html[data-look=light],html[data-look=projector]{color-scheme:light}
    @media (prefers-color-scheme:dark){html:not([data-look]){--paper:#14171c;--ink:#f2f2f2;--second:#b5bcc6;--grid:#2b3038;--axis:#8a919c;--link:#7db8f5;--wash:#1f2630;--on-link:#14171c;--caution:#3a2c14;color-scheme:dark}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
    header,.columns,footer{max-width:1280px;margin:0 auto;padding:0 1rem}
    header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding-top:1rem;align-items:flex-start}
    .titles{flex:1 1 18rem;min-width:0}
    h1{font-size:1.78rem;line-height:1.2;margin:0}
    h2{font-size:1.34rem;line-height:1.25;margin:0 0 .5rem}
    h3{font-size:1.06rem;margin:0 0 .4rem}
    h1,h2,h3,p,li,dd,figcaption,summary,button{overflow-wrap:anywhere}
    td,th{overflow-wrap:break-word;hyphens:auto}
    p,ul,ol,dl{margin:.4rem 0}
    p,li,dd{max-width:70ch}
    .question{font-size:1.15rem;margin:.25rem 0}
    .caution{background:var(--caution);border-left:4px solid var(--axis);padding:.3rem .7rem;margin:.4rem 0;max-width:max-content}
    .small,figcaption,.note,caption,footer{font-size:.89rem;color:var(--second)}
    section{padding:1rem 0 1.25rem;border-top:1px solid var(--grid)}
    main{min-width:0;flex:1}
    a{color:var(--link)}
    nav ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 .25rem}
    nav a{display:flex;align-items:center;min-height:44px;padding:0 .6rem;text-decoration:none;border-radius:6px}
    nav a:hover{text-decoration:underline}
    @media (min-width:1100px){.columns{display:flex;gap:1.5rem}nav{flex:0 0 9.5rem}nav ol{position:sticky;top:1rem;flex-direction:column}html[data-look=projector] nav{flex-basis:8.5rem}}
    @media (max-width:1099px){nav{position:sticky;top:0;background:var(--paper);z-index:2;border-bottom:1px solid var(--grid);overflow-x:auto}nav ol{flex-wrap:nowrap;white-space:nowrap}html{scroll-padding-top:4rem}}
    button,.button,select{font:inherit;font-size:1rem;min-height:44px;min-width:44px;padding:.3rem .9rem;border:1.5px solid var(--axis);border-radius:8px;background:var(--paper);color:var(--ink);cursor:pointer;display:inline-flex;align-items:center;gap:.4rem;text-decoration:none;vertical-align:middle}
    button:hover,.button:hover{background:var(--wash)}
    button[aria-pressed=true],#play{background:var(--link);color:var(--on-link);border-color:var(--link)}
    button svg{width:1.1em;height:1.1em;fill:currentColor}
    :focus-visible{outline:3px solid #ffbf47;outline-offset:2px;box-shadow:0 0 0 2px #1a1a1a;border-radius:4px}
    .skip{position:absolute;left:-99em;padding:.7rem 1rem;background:var(--paper);z-index:3}
    .skip:focus{left:.5rem;top:.5rem}
    .visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    [hidden]{display:none!important}
    html:not(.has-script) .needs-script{display:none!important}
    .has-script .without-script{display:none}
    .waiting .result{display:none!important}
    .looks{flex:0 1 auto;display:flex;flex-wrap:wrap;gap:.4rem}
    #help{flex:1 1 100%;background:var(--wash);border-radius:8px;padding:.8rem 1rem}
    #help h2{font-size:1.06rem}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}
    dt{font-weight:600}dd{margin:0;min-width:0}
    @media (max-width:500px){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
    kbd{font:inherit;border:1px solid var(--axis);border-radius:4px;padding:0 .4em}
    .switch{display:inline-flex;align-items:center;min-height:44px;gap:.5rem}
    .switch input{width:1.4rem;height:1.4rem}
    .arms{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem}
    .sample{width:3rem;height:.8rem;margin-right:.4rem;vertical-align:middle}
    .choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:.6rem;margin:.6rem 0}
    .choice{font-size:1.1rem;min-height:3.6rem;justify-content:center;text-align:center;width:100%}
    .finding{font-size:1.2rem;line-height:1.35;font-weight:600}
    .finding~.finding{font-size:1rem;font-weight:400}
    .tiles{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));gap:.6rem}
    .tiles li{background:var(--wash);border-radius:8px;padding:.6rem .9rem;display:flex;flex-direction:column}
    .tiles .value{font-size:1.6rem;font-weight:700;line-height:1.2}
    .scroll{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;font-size:.94rem}
    caption{text-align:left}
    th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--grid);vertical-align:top}
    .table td,.table th{font-variant-numeric:tabular-nums;text-align:right;padding-left:.8rem}
    .table{max-height:24rem;overflow:auto}
    .panels{display:grid;gap:1rem;grid-template-columns:1fr}
    .panel{min-width:0}
    canvas{display:block;width:100%;touch-action:pan-y;border:1px solid var(--axis);border-radius:4px;cursor:crosshair}
    .counts{margin:.3rem 0;font-variant-numeric:tabular-nums;white-space:pre-line}
    .counts b{font-size:1.15rem}
    .card{background:var(--wash);border-radius:8px;padding:.5rem .8rem;min-height:5.4rem}
    .card p{margin:.1rem 0}
    @media (min-width:700px){
    .arms-1 .panel{display:grid;grid-template-columns:auto minmax(15rem,1fr);gap:0 1.2rem;align-items:start}
    .arms-1 canvas{width:min(calc((100vh - 7.9rem)*var(--ratio,1)),50vw,39rem);min-width:18rem}
    .arms-2 .panels,.arms-4 .panels{grid-template-columns:1fr 1fr}
    [class*="arms-"]:not(.arms-1) canvas{width:min(100%,max(12rem,calc((100vh - 12.8rem)*var(--ratio,1))))}
    [class*="arms-"]:not(.arms-1):not(.arms-2):not(.arms-4) .panels{grid-template-columns:repeat(3,1fr)}
    }
    .transport{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.6rem 0;position:sticky;bottom:0;background:var(--paper);padding:.4rem 0;z-index:1}
    .which{display:flex;align-items:center;gap:.6rem;flex-wrap:wrap}.which select{max-width:100%}
    .scrubber{display:flex;align-items:center;gap:.6rem;flex:1 1 13rem;min-width:0}
    .scrubber input{flex:1;height:44px;min-width:6rem;accent-color:var(--link)}
    #day{min-width:5em;font-weight:700;font-variant-numeric:tabular-nums;white-space:nowrap}
    .when-playing{display:none}.playing .when-playing{display:inline}.playing .when-paused{display:none}
    #play-word{min-width:3.2em}
    .minikey{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1rem;font-size:.89rem}
    .minikey li{display:flex;align-items:center;gap:.35rem}
    .minikey svg{width:1.4rem;height:1.4rem;flex:none}
    .beside .minikey{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr))}
    @media (max-width:500px){.transport button{padding:.3rem .6rem}.speed-word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}#day{min-width:4.4em}.scrubber{flex-basis:9rem}.transport select{padding:.3rem}}
    .strip{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.2rem,1fr));gap:.6rem;margin-top:1rem}
    .strip h3{grid-column:1/-1;margin:0}
    figure{margin:0}
    .strip img{width:100%;height:auto;display:block;border:1px solid var(--axis);border-radius:4px;background:#fff}
    .chart{margin:0 0 2rem}
    .plot>div>svg{display:block;width:100%;height:auto;min-width:46rem}
    .for-dark,.for-projector{display:none}
    html[data-look=dark] .for-dark,html[data-look=projector] .for-projector{display:block}
    html[data-look=dark] .for-light,html[data-look=projector] :is(.for-light,.for-both){display:none}
    html[data-look=dark] .sample.for-dark,html[data-look=projector] .sample.for-projector{display:inline-block}
    @media (prefers-color-scheme:dark){html:not([data-look]) .for-dark{display:block}html:not([data-look]) .for-light{display:none}html:not([data-look]) .sample.for-dark{display:inline-block}}
    .tools{display:flex;flex-wrap:wrap;gap:.5rem;max-width:none}
    .key{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:.5rem 1.5rem}
    .key li{display:flex;gap:.8rem;align-items:center}
    .key svg{flex:0 0 2.2rem;width:2.2rem;height:2.2rem}
    :is(.key,.minikey) .k-dark{display:none}html[data-look=dark] :is(.key,.minikey) .k-dark{display:block}html[data-look=dark] :is(.key,.minikey) .k-light{display:none}
    @media (prefers-color-scheme:dark){html:not([data-look]) :is(.key,.minikey) .k-dark{display:block}html:not([data-look]) :is(.key,.minikey) .k-light{display:none}}
    details{margin:.4rem 0}
    summary{min-height:44px;display:flex;align-items:center;cursor:pointer;font-weight:600;color:var(--link)}
    summary::before{content:"+";display:inline-block;width:1.2em;font-weight:700}
    details[open]>summary::before{content:"–"}
    pre{background:var(--wash);padding:.7rem .9rem;border-radius:8px;font-size:.89rem;margin:.4rem 0}
    code{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
    @media print{
    @page{size:auto;margin:15mm}
    html,html[data-look]{font-size:11pt;--paper:#fff;--ink:#1a1a1a;--second:#555;--grid:#e3e3e3;--axis:#777;--link:#1a1a1a;--wash:#f1f4f8;--caution:#fff4e5;color-scheme:light}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    nav,.looks,#help,#replay,.transport,.tools,.skip,.choices,#skip-prediction,#copy-command,.table{display:none!important}
    .has-script .without-script{display:revert}.predict-now{display:none}
    figure,.tiles,.strip,.key li,tr{break-inside:avoid}
    h2,h3{break-after:avoid}
    .strip{grid-template-columns:repeat(3,1fr)}
    .columns{display:block}
    .scroll{overflow:visible}pre{white-space:pre-wrap;overflow-wrap:anywhere}
    .plot>div>svg{min-width:0}
    :is(.for-light,.for-both),html[data-look] :is(.for-light,.for-both){display:block!important}
    .for-dark,.for-projector,html[data-look] .for-dark,html[data-look] .for-projector,:is(.key,.minikey) .k-dark,html[data-look] :is(.key,.minikey) .k-dark{display:none!important}
    :is(.key,.minikey) .k-light,html[data-look] :is(.key,.minikey) .k-light{display:block!important}
    }
    """####
}
