// What an engine finds and is no fault, each as narrow as it can be told: the rule, the elements that `at` selects, why it
// is none, and what the standard says. An exception that nothing needs any more fails the run.
export const EXCEPTIONS = [
  ...['.figure-title', '.definition-term'].map((at) => ({
    engine: 'alfa',
    rule: 'sia-r73',
    at,
    why: 'A name in large letters on one line or two: a title, and no block of text.',
    see: 'https://www.w3.org/WAI/WCAG22/Understanding/visual-presentation.html',
  })),
  {
    engine: 'alfa',
    rule: 'sia-r111',
    at: '.files a',
    why: 'The whole row is the target: what covers it is a part of the link that Alfa, which reads no ::after, takes no notice of.',
    see: 'https://www.w3.org/TR/WCAG22/#target-size-enhanced',
  },
  {
    engine: 'ibm',
    rule: 'aria_content_in_landmark/Fail_1',
    at: '.skip-link',
    why: 'A skip link stands before all landmarks, so that it is the first stop of Tab.',
    see: 'https://www.w3.org/WAI/WCAG22/Techniques/general/G1',
  },
  {
    engine: 'ibm',
    rule: 'svg_graphics_labelled/fail_acc_name',
    at: 'svg[role="img"] svg',
    why: 'The marks of a drawing are parts of one picture, which has a name; nothing within it is told apart.',
    see: 'https://www.w3.org/TR/wai-aria-1.2/#childrenArePresentational',
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_role_valid/fail_invalid_role',
    at: '.table-scroll',
    why: 'A table that may have to be moved sideways is a stop of Tab, also in a window where it has room: no script tells.',
    see: 'https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/',
  },
  {
    engine: 'ibm',
    rule: 'table_caption_empty/Fail_1',
    at: '.figure caption',
    why: 'The caption has words, for who listens: on the screen the title of the figure says them right above.',
    see: 'https://html.spec.whatwg.org/multipage/tables.html#the-caption-element',
  },
];
