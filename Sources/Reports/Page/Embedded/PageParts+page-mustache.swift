// swift-format-ignore-file
// Written by Scripts/embed-page.sh from Parts/page.mustache; edit that.

extension PageParts {
  static let pageMustache = ####"""
    <!DOCTYPE html>
    <html lang="en"{{#look}} data-look="{{look}}" data-given="{{look}}"{{/look}}>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'nonce-{{nonce}}'; script-src 'nonce-{{nonce}}'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="Thymus {{version}}">
    <title>{{title}} · Thymus</title>
    <style nonce="{{nonce}}">{{{css}}}{{{chartCss}}}</style>
    <script nonce="{{nonce}}">{{{early}}}</script>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header id="top">
      <div class="titles">
        <h1>{{title}}</h1>
        {{#question}}<p class="question">{{question}}</p>{{/question}}
        <p class="caution"><strong>Teaching model, not medical advice.</strong> Virtual runs of a virtual patient, never a real one.</p>
        {{#hasArms}}<ul class="arms" aria-label="Arms">{{#arms}}<li>{{{sample}}}<b>{{letter}}</b> {{name}}</li>{{/arms}}</ul>{{/hasArms}}
      </div>
      <div class="looks needs-script" role="group" aria-label="Look of the page">
        <button type="button" id="look-dark" aria-pressed="false">Dark</button>
        <button type="button" id="look-projector" aria-pressed="false">Projector</button>
        <button type="button" id="help-button" aria-expanded="false" aria-controls="help">Keys</button>
      </div>
      <div id="help" hidden>
        <h2>Keys</h2>
        <p>They work when no button, slider or field has the focus.</p>
        <dl>
          <dt><kbd>Space</kbd></dt><dd>play or pause</dd>
          <dt><kbd>.</kbd></dt><dd>one day on</dd>
          <dt><kbd>R</kbd></dt><dd>back to the start</dd>
          <dt><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd></dt><dd>slow, normal, fast</dd>
          <dt><kbd>P</kbd></dt><dd>projector look</dd>
          <dt><kbd>?</kbd></dt><dd>this list</dd>
        </dl>
        <p>In the tissue: arrow keys go from cell to cell, <kbd>Enter</kbd> follows a cell, <kbd>Esc</kbd> lets go.</p>
        <label class="switch"><input type="checkbox" id="keys-switch" checked> Single-letter keys are on</label>
      </div>
    </header>
    <div class="columns">
    <nav aria-label="Contents">
      <ol>
        {{#predict}}<li><a href="#predict">Predict</a></li>{{/predict}}
        <li class="result"><a href="#happened">What happened</a></li>
        {{#hasReplay}}<li class="result"><a href="#watch">Watch it</a></li>{{/hasReplay}}
        {{#hasFigures}}<li class="result"><a href="#charts">Charts</a></li>{{/hasFigures}}
        <li><a href="#key">Key</a></li>
        <li><a href="#how">How it works</a></li>
        <li><a href="#limits">Limits</a></li>
        <li><a href="#repeat">Repeat it</a></li>
      </ol>
    </nav>
    <main id="main">

    {{#predict}}
    <section id="predict" aria-labelledby="predict-title">
      <h2 id="predict-title">Predict first</h2>
      <p>{{#question}}{{question}} {{/question}}What do you think?<span class="needs-script predict-now"> Choose before you look. Your choice stays in this page.</span></p>
      <div class="choices needs-script" role="group" aria-label="Predictions">
        {{#choices}}<button type="button" class="choice" aria-pressed="false">{{.}}</button>
        {{/choices}}
      </div>
      <ul class="without-script">{{#choices}}<li>{{.}}</li>{{/choices}}</ul>
      <p class="needs-script"><button type="button" id="skip-prediction">Skip: show the results</button></p>
    </section>
    {{/predict}}

    <section id="happened" class="result" aria-labelledby="happened-title">
      <h2 id="happened-title" tabindex="-1">What happened</h2>
      <p id="predicted" aria-live="polite"></p>
      {{#findings}}<p class="finding">{{.}}</p>
      {{/findings}}
      {{#hasTiles}}<ul class="tiles">
        {{#tiles}}<li><span class="label">{{label}}</span> <span class="value">{{value}}</span> <span class="note">{{note}}</span></li>
        {{/tiles}}
      </ul>{{/hasTiles}}
      {{#tables}}
      <div class="scroll" tabindex="0" role="region" aria-label="{{caption}}">
      <table>
        <caption>{{caption}}</caption>
        <thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
        <tbody>
          {{#rows}}<tr><th scope="row">{{head}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
          {{/rows}}
        </tbody>
      </table>
      </div>
      {{#note}}<p class="small">{{note}}</p>{{/note}}
      {{/tables}}
    </section>

    {{#hasWatch}}
    <section id="watch" class="result" aria-labelledby="watch-title">
      <h2 id="watch-title">Watch it</h2>
      {{#hasReplay}}
      <div id="replay" class="needs-script arms-{{armCount}}">
        {{#hasChoice}}<p class="which"><label for="run">Run</label> <select id="run" autocomplete="off">{{#choices}}<option value="{{run}}">{{words}}</option>{{/choices}}</select></p>{{/hasChoice}}
        <div class="panels">
          {{#panels}}
          <div class="panel" data-arm="{{index}}">
            {{#name}}<h3>{{{sample}}}{{name}}</h3>{{/name}}
            <canvas id="tissue-{{index}}" tabindex="0" role="application" aria-roledescription="tissue" aria-label="Tissue{{#name}} of {{name}}{{/name}}. Arrow keys go from cell to cell." aria-describedby="counts-{{index}}"></canvas>
            <div class="beside">
              <p id="counts-{{index}}" class="counts"></p>
              <div id="card-{{index}}" class="card" aria-live="polite"><p class="small">Point at a cell, tap it, or use the arrow keys to see who it is.</p></div>
              {{#isSingle}}{{> minikey}}{{/isSingle}}
            </div>
          </div>
          {{/panels}}
        </div>
        <div class="transport" role="group" aria-label="Replay">
          <button type="button" id="play"><svg viewBox="0 0 24 24" aria-hidden="true"><path class="when-paused" d="M6 4v16l14-8z"/><path class="when-playing" d="M5 4h5v16H5zM14 4h5v16h-5z"/></svg><span id="play-word">Play</span></button>
          <button type="button" id="step"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4v16l10-8zM16 4h4v16h-4z"/></svg>Step<span class="visually-hidden"> one day</span></button>
          <button type="button" id="restart"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h4v16H4zM20 4v16L9 12z"/></svg>Restart</button>
          <label for="speed"><span class="speed-word">Speed</span> <select id="speed"><option value="0.6">Slow</option><option value="2" selected>Normal</option><option value="6">Fast</option></select></label>
          <label class="scrubber" for="scrubber"><span id="day">Day 0</span> <input type="range" id="scrubber" min="0" max="1" step="1" value="0" aria-label="Day"></label>
        </div>
        {{^isSingle}}{{> minikey}}{{/isSingle}}
        <p id="summary" class="small" aria-live="polite"></p>
        <p class="small">{{replayNote}}{{#watchMore}} {{{.}}}{{/watchMore}}</p>
      </div>
      {{/hasReplay}}
      {{#strips}}
      <div class="strip">
        {{#name}}<h3>{{name}}</h3>{{/name}}
        {{#pictures}}<figure><img src="data:image/png;base64,{{{base64}}}" width="{{width}}" height="{{height}}" alt="{{alt}}" data-arm="{{arm}}" data-day="{{day}}"><figcaption>{{caption}}</figcaption></figure>
        {{/pictures}}
      </div>
      {{/strips}}
    </section>
    {{/hasWatch}}

    {{#hasFigures}}
    <section id="charts" class="result" aria-labelledby="charts-title">
      <h2 id="charts-title">Charts</h2>
      {{#figures}}{{> figure}}{{/figures}}
      {{#hasFolded}}
      <details class="folded"><summary>How doctors draw it</summary>
      {{#folded}}{{> figure}}{{/folded}}
      </details>
      {{/hasFolded}}
    </section>
    {{/hasFigures}}

    <section id="key" aria-labelledby="key-title">
      <h2 id="key-title">Key</h2>
      <ul class="key">
        {{#key}}<li>{{{light}}}{{{dark}}}<span><b>{{name}}</b>: {{about}}</span></li>
        {{/key}}
      </ul>
      <p class="small">The same colour and shape mean the same cell in every picture and chart. In the replay T cells are drawn a little larger than they are, so that their shapes can be told apart.</p>
    </section>

    <section id="how" aria-labelledby="how-title">
      <h2 id="how-title">How it works</h2>
      <p>{{#works}}{{{.}}} {{/works}}</p>
      {{#hasNotice}}<h3>Things to notice</h3>
      <ul>{{#notice}}<li>{{{.}}}</li>
      {{/notice}}</ul>{{/hasNotice}}
      {{#hasTries}}<h3>Things to try</h3>
      <ul>{{#tries}}<li>{{{.}}}</li>
      {{/tries}}</ul>{{/hasTries}}
      {{#explanations}}
      <details><summary>{{title}}</summary>
      {{#paragraphs}}<p>{{{.}}}</p>
      {{/paragraphs}}
      </details>
      {{/explanations}}
    </section>

    <section id="limits" aria-labelledby="limits-title">
      <h2 id="limits-title">Limits</h2>
      <p class="caution"><strong>A run is not a patient.</strong> This is a teaching model. It is not for diagnosis, treatment, prognosis or dosing. Please ask an oncologist about anything personal.</p>
      <ul>{{#limits}}<li>{{{.}}}</li>
      {{/limits}}</ul>
    </section>

    <section id="repeat" aria-labelledby="repeat-title">
      <h2 id="repeat-title">Repeat it</h2>
      <p>The same command with the same version gives the same results, to the last bit:</p>
      <pre class="scroll" tabindex="0" aria-label="Command"><code id="command">{{command}}</code></pre>
      <p class="needs-script"><button type="button" id="copy-command">Copy the command</button> <span id="copied" aria-live="polite"></span></p>
      <dl>{{#facts}}<dt>{{name}}</dt><dd>{{value}}</dd>
      {{/facts}}</dl>
      {{#files}}
      <details><summary>The whole scenario: {{name}}</summary>
      <p>Saved as a file, it runs with <code>thymus run FILE</code>.</p>
      <pre class="scroll" tabindex="0" aria-label="Scenario {{name}}"><code>{{text}}</code></pre>
      </details>
      {{/files}}
    </section>
    </main>
    </div>
    <footer><p>Made by Thymus {{version}}. A teaching model. Not medical advice.</p></footer>
    <script type="application/json" id="data">{{{data}}}</script>
    {{#panels}}<script type="text/plain" id="states-{{index}}">{{{states}}}</script>
    {{#others}}<script type="text/plain" id="states-{{index}}-{{run}}">{{{states}}}</script>
    {{/others}}{{/panels}}
    <script nonce="{{nonce}}">{{{script}}}</script>
    </body>
    </html>
    """####
}
