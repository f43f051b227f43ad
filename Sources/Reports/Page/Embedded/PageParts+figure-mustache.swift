// swift-format-ignore-file
// Written by Scripts/embed-page.sh from Parts/figure.mustache; edit that.

extension PageParts {
  static let figureMustache = ####"""
    <figure class="chart" id="chart-{{name}}">
      <h3>{{title}}</h3>
      <div class="plot scroll" tabindex="0" role="region" aria-label="{{title}}, chart">
        {{#screen}}<div class="for-both">{{{screen}}}</div>{{/screen}}{{#light}}<div class="for-light">{{{light}}}</div><div class="for-dark">{{{dark}}}</div>{{/light}}<div class="for-projector">{{{projector}}}</div>
      </div>
      <figcaption>{{caption}} <strong>What to look for:</strong> {{lookFor}}</figcaption>
      <p class="tools">
        <a class="button" download="{{file}}.csv" href="data:text/csv;charset=utf-8;base64,{{{csv}}}">Data (CSV)<span class="visually-hidden"> of {{title}}</span></a>
        <button type="button" class="needs-script save-png" data-file="{{file}}.png">PNG<span class="visually-hidden"> of {{title}}</span></button>
        <button type="button" class="needs-script show-table" aria-expanded="false"><span class="word">Show table</span><span class="visually-hidden"> of {{title}}</span></button>
      </p>
      <div class="table scroll" hidden tabindex="0" role="region" aria-label="{{title}}, table"></div>
    </figure>
    """####
}
