/** An `<svg>` within the first signs, after nothing but the XML declaration, blanks and comments. */
const START =
  /^(?:<\?xml version=["']1\.[01]["'](?: encoding=["']utf-8["'])?(?: standalone=["'](?:yes|no)["'])? ?\?>)?(?=\s*(?:<!--[^<>]*-->\s*)*<svg[\s/>])/i;
const HEAD = 1_024;
/**
 * Text, a comment, or a tag. The lists are closed: what can run, load, refer to something or hold other markup is in
 * none of them, and values have no entities and no escapes of CSS.
 */
const PIECE =
  /[^<&]+|&(?:amp|lt|gt|quot|apos);|<!--[^<>]*-->|<\/?(?:svg|g|path|rect|circle|ellipse|line|poly(?:line|gon)|text|tspan|title|desc|defs)(?:\s+(?:xmlns(?::xlink)?|version|baseProfile|viewBox|preserveAspectRatio|[xy][12]?|[cr][xy]|d[xy]?|r|width|height|points|transform|opacity|id|class|role|style|(?:fill|stroke|shape|color|font|text|aria)(?:-[a-z-]+)?)\s*=\s*(?:"[^"<&\\@]*"|'[^'<&\\@]*'))*\s*\/?>/y;
/** Functions of CSS can load: these are colours and positions. */
const FUNCTION = /(?:rgba?|matrix|translate|scale|rotate)$/;

/** Whether a text is an SVG that only draws. Each sign is read a fixed number of times. */
export function isDrawing(text: string): boolean {
  const start = START.exec(text.slice(0, HEAD));
  PIECE.lastIndex = start ? start[0].length : text.length;
  while (PIECE.lastIndex < text.length) {
    const [piece] = PIECE.exec(text) ?? [];
    if (
      !piece ||
      (/^<\w/.test(piece) &&
        !piece
          .split('(')
          .slice(0, -1)
          .every((part) => FUNCTION.test(part.slice(-9))))
    )
      return false;
  }
  return start !== null;
}
