const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const VOID = words('area base br col embed hr img input link meta param source track wbr')

/** Elements that begin and end a block. */
export const BLOCK = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe label legend li main menu nav object ol optgroup option
   p pre search section select summary table tbody td textarea tfoot th thead tr ul video`,
)

/** Elements whose text is not running prose. */
export const SKIPPED = words(
  `audio button canvas code datalist del head iframe kbd math menu meter nav noscript object optgroup option pre
   progress rp rt samp script search select style svg template textarea title video xmp`,
)

/** Skipped elements that stand in for a word in a sentence. */
export const PLACEHOLDER = words('code kbd math samp')

/** Page furniture, unless it stands inside the main content. */
export const CHROME = words('aside footer header')

export const SKIPPED_ROLES = words('button menu menubar navigation search tablist toolbar')
export const CHROME_ROLES = words('banner complementary contentinfo')

export const LISTS = words('dl ol ul')
export const LIST_ITEMS = words('dd dt li')
export const CELLS = words('td th')

/** An end tag for an element outside these is ignored inside them, except the table's own. */
export const BARRIERS = words('button caption select table td template th')
export const TABLE_PARTS = words('table tbody td tfoot th thead tr')

/** Open elements that a start tag closes first, and the elements that shield them. */
export const CLOSES: Readonly<Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>> =
  {
    li: { closes: words('li'), within: words('ul ol menu') },
    dt: { closes: words('dt dd'), within: words('dl') },
    dd: { closes: words('dt dd'), within: words('dl') },
    td: { closes: words('td th'), within: words('tr table') },
    th: { closes: words('td th'), within: words('tr table') },
    tr: { closes: words('tr'), within: words('table') },
    a: { closes: words('a'), within: BARRIERS },
  }
