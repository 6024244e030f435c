import Testing

@testable import Collection

@Suite struct XMLDangerTests {
  @Test(arguments: [
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0'/></svg>",
    "\u{FEFF}<?xml version='1.0' encoding='UTF-8' standalone=\"no\"?>\n<svg/>",
    "<?xml version='1.0' encoding='iso-8859-1'?><svg/>",
    "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' \"http://www.w3.org/svg11.dtd\"><svg/>",
    "<?xpacket begin='' <svg onload='f()'> ?><svg/>",
    "<svg><!-- <script>f()</script> --><![CDATA[<svg onload='f()'>]]></svg>",
    "<svg><text>onload = 'f()', javascript: and &lt;script></text></svg>",
    "<a href='b?c=1&amp;d' xlink:href='&#x61;&#98;' class='on' role='button'/>",
    "<image href='data:image/png;base64,AAAA'/><use href='#a'/>",
  ])
  func harmless(xml: String) { #expect(XMLDanger(in: Array(xml.utf8)) == nil) }

  @Test(arguments: [
    ("<svg>\n\n<script>f()</script></svg>", "script", 3),
    ("<svg>\n<svg:SCRIPT\nhref='a.js'/></svg>", "svg:SCRIPT", 2),
    ("<a:foreignobject/>", "a:foreignobject", 1),
    ("<svg\n\tonload=\"f()\"/>", "onload", 1),
    ("<svg onclick \n=\n 'f()'/>", "onclick", 1),
    ("<svg/onfocusin='f()'/>", "onfocusin", 1),
    ("<svg id='a'onBegin='f()'/>", "onBegin", 1),
    ("<svg title='>' onload='f()'/>", "onload", 1),
    ("<!-- a --><svg onload='f()'/>", "onload", 1),
    ("<a href=' JavaScript:f()'/>", "href", 1),
    ("<a xlink:href='&#106;avascript&#x3A;f()'/>", "xlink:href", 1),
    ("<a href='java&#9;script:f()'/>", "href", 1),
    ("<animate attributeName='href' values='#a; javascript:f()'/>", "values", 1),
    ("<set to='javascript:f()'/>", "to", 1),
    ("<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:iframe srcdoc=''/></svg>", "xmlns:h", 1),
    ("<use href='data:image/svg+xml,a#b'/>", "href", 1),
    ("<?xml-stylesheet type='text/xsl' href='#a'?><svg/>", "?xml-stylesheet", 1),
  ])
  func script(xml: String, words: String, line: Int) {
    #expect(XMLDanger(in: Array(xml.utf8)) == .script(words, line: line))
  }

  /// Browsers may read these otherwise, or not at all.
  @Test(arguments: [
    ("<!DOCTYPE svg [<!ENTITY a \"<script>f()</script>\">]>\n<svg>&a;</svg>", 1),
    ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'f()'>]><svg/>", 1),
    ("<!doctype svg><svg/>", 1),
    ("<a href='javascript&colon;f()'/>", 1),
    ("<?xml version='1.0' encoding='utf-7'?><svg/>", 1),
    ("<svg>\n<a href=b></svg>", 2),
    ("<svg>\n<a b></svg>", 2),
    ("<svg>\n<a b='", 2),
    ("<svg><!-- a", 1),
    ("<svg><![CDATA[ a", 1),
    ("<svg", 1),
    ("<svg>\u{1B}</svg>", 0),
  ])
  func unreadable(xml: String, line: Int) {
    #expect(XMLDanger(in: Array(xml.utf8)) == .unreadable(line: line))
  }

  @Test func otherEncodings() {
    let wide = "<script/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(XMLDanger(in: wide) == .unreadable(line: 0))
    #expect(XMLDanger(in: [0xFF, 0xFE] + wide) == .unreadable(line: 0))
  }
}
