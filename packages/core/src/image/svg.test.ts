import fc from 'fast-check';
import { renderSVG } from 'uqr';
import { describe, expect, test } from 'vitest';
import { runs } from '../../test/support/property.ts';
import { isDrawing } from './svg.ts';

const sound = [
  // As the libraries that draw QR codes write them.
  renderSVG('https://agency.example.com/i/1'),
  '<svg xmlns="http://www.w3.org/2000/svg" width="74" height="74" viewBox="0 0 37 37" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h37v37H0z"/><path stroke="#000000" d="M4 4.5h7m1 0h1"/></svg>\n',
  '<?xml version=\'1.0\' encoding=\'UTF-8\'?>\n<svg width="29mm" height="29mm" version="1.1" viewBox="0 0 29 29" xmlns="http://www.w3.org/2000/svg"><path d="M4,4H5V5H4z" id="qr-path" fill="#000000" fill-opacity="1" fill-rule="nonzero" stroke="none"/></svg>',
  '<?xml version="1.0" standalone="yes"?><svg version="1.1" baseProfile="full" shape-rendering="geometricPrecision" width="175" height="175" viewBox="0 0 175 175" xmlns="http://www.w3.org/2000/svg"><rect x="0" y="0" width="175" height="175" fill="#FFFFFF" /></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg"><g transform="translate(4,4) scale(1.5)" fill="rgb(0, 0, 0)"><circle cx="1" cy="1" r=".5" style="stroke:none;fill:#000"/></g></svg>',
  '<!-- a QR code -->\n<svg><title>Scan &amp; connect</title><desc>for Ada</desc><text x="1" font-size="2" text-anchor="middle">1 > 0</text></svg><!-- end -->',
  "<!-- one --><!-- two -->\n\n  <!--three-->\t\n<svg  width='10'\n\t height = '10' viewBox= '0 0 10 10'><line x1='0' y1='0' x2='9' y2='9'\n  stroke='rgba(0,0,0,1)'/></svg>",
  '<svg><text x="1" dx="1" dy="2" transform="rotate(45) matrix(1 0 0 1 0 0)"><tspan>&lt;a&gt; &quot;b&quot; &apos;c&apos;</tspan></text><ellipse cx="1" cy="1" rx="2" ry="3"/></svg>',
];

test.each(sound)('draws: %s', (text) => {
  expect(isDrawing(text)).toBe(true);
});

/** Whatever runs, loads, refers, or hides what it is. */
const hostile = {
  'a script': '<script>alert(1)</script>',
  'a script of another namespace': '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>',
  'a foreign object': '<foreignObject><p>x</p></foreignObject>',
  HTML: '<iframe src="https://evil.example"></iframe>',
  'a style sheet': '<style>@import "https://evil.example/x.css";</style>',
  'an animation': '<animate attributeName="href" to="javascript:alert(1)"/>',
  'a setter': '<set attributeName="onload" to="alert(1)"/>',
  'a link': '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  'a use of another file': '<use href="https://evil.example/x.svg#a"/>',
  'a use that multiplies': '<use xlink:href="#a"/>',
  'an outside image': '<image href="https://evil.example/x.png"/>',
  'an image within': '<image xlink:href="data:image/svg+xml,%3Csvg/%3E"/>',
  'a filter': '<filter><feImage href="https://evil.example"/></filter>',
  'a handler': '<path onload="alert(1)"/>',
  'a handler in capitals': "<path ONCLICK = 'alert(1)'/>",
  'a handler on a line of its own': '<path\n\tonfocus="alert(1)" tabindex="0"/>',
  'an outside paint': '<path fill="url(https://evil.example/x.svg#a)"/>',
  'an outside paint without scheme': '<path fill="url(//evil.example/x)"/>',
  'an outside paint after a colour': '<path fill="rgb url(x)"/>',
  'a function with a longer name': '<path fill="rgbx(1)"/>',
  'an outside paint in a style': '<path style="fill:url(x)"/>',
  'an escape of CSS': '<path style="fill:u\\72l(x)"/>',
  'a set of images': '<path style="background:image-set(\'https://evil.example\' 1x)"/>',
  'an entity in a value': '<path d="&#117;"/>',
  'an entity': '&xxe;',
  'an entity by number': '&#60;script>',
  'an entity that is cut': '&am',
  'a DOCTYPE': '<!DOCTYPE svg [<!ENTITY a "aaa">]>',
  CDATA: '<![CDATA[<script>]]>',
  'a processing instruction': '<?xml-stylesheet href="https://evil.example/x.css"?>',
  'a comment that ends early for HTML': '<!--><script>alert(1)</script>-->',
  'a comment without an end': '<!-- ',
  'a tag without an end': '<path d="M0 0',
  'a value without quotes': '<path d=M0/>',
  'an attribute that is not known': '<path data-action="x"/>',
  'a reference attribute': '<path href="#a"/>',
};

describe.each(Object.entries(hostile))('an SVG is refused with %s', (_, piece) => {
  test('wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sound), fc.nat(), (text, seed) => {
        // Between tags: within one it would be another piece.
        const places = [...text.matchAll(/(?<=>)/g)].map(({ index }) => index);
        const at = places[seed % places.length] ?? 0;
        expect(isDrawing(text.slice(0, at) + piece + text.slice(at))).toBe(false);
      }),
      runs(30),
    );
    expect([`${piece}${sound[1]}`, `<svg>${piece}`, piece].map(isDrawing)).toEqual([false, false, false]);
  });
});

test.each([
  { given: 'nothing', text: '' },
  { given: 'another root', text: '<html><svg></svg></html>' },
  { given: 'a longer name', text: '<svgx></svgx>' },
  { given: 'text before', text: 'x<svg></svg>' },
  { given: 'another encoding', text: '<?xml version="1.0" encoding="utf-7"?><svg></svg>' },
  { given: 'the beginning only', text: '<svg' },
  { given: 'an svg far away', text: `${' '.repeat(5_000)}<svg></svg>` },
])('no SVG: $given', ({ text }) => {
  expect(isDrawing(text)).toBe(false);
});
