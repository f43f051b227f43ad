// swift-format-ignore-file
// Written by Scripts/embed-page.sh from Parts/minikey.mustache; edit that.

extension PageParts {
  static let minikeyMustache = ####"""
    <ul class="minikey" aria-label="Short key">{{#minikey}}<li>{{{light}}}{{{dark}}}<span>{{name}}</span></li>{{/minikey}}</ul>
    """####
}
