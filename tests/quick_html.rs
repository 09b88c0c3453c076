//! The quick way to read a page gives the tree that the HTML Standard's parser gives, or gives up.

use crate::support::{build_with, cases, files, hub, options, output, repository, site_in};
use amigable::{Memo, Options, html_trees};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Pages of the hub and of the golden sites as templates draw them.
static PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let sites =
        ["every-kind", "every-block", "every-figure", "languages"].map(|case| site_in(&repository(&format!("tests/golden/{case}/in"))));
    let mut pages = Vec::new();
    for tree in sites.into_iter().chain([hub()]) {
        let outcome = build_with(&tree, &Options { minify: false, ..options() }, &Memo::new());
        let html = output(outcome.plan(), &tree).into_iter().filter(|(path, _)| path.ends_with(".html"));
        pages.extend(html.map(|(_, bytes)| String::from_utf8(bytes).expect("pages are UTF-8")));
    }
    pages
});

/// Whether the quick way took the page; what it makes of it must be right.
fn agrees(html: &str) -> bool {
    let (quick, whole) = html_trees(html);
    if let Some(quick) = &quick {
        let differs = quick.lines().zip(whole.lines()).position(|(a, b)| a != b).unwrap_or_default();
        let near = |tree: &str| tree.lines().skip(differs.saturating_sub(2)).take(5).collect::<Vec<_>>().join("\n");
        assert!(*quick == whole, "{html}\n\nquick:\n{}\n\nwhole:\n{}", near(quick), near(&whole));
    }
    quick.is_some()
}

#[test]
fn pages_of_our_own_themes_go_the_quick_way() {
    // The page that searches has elements that no other has; there is one of it in each language.
    let slow: Vec<&String> = PAGES.iter().filter(|page| !agrees(page) && !page.contains("kind-search")).collect();
    assert!(PAGES.len() > 300);
    assert!(slow.is_empty(), "{} of {}, as {}", slow.len(), PAGES.len(), slow[0]);
}

#[test]
fn pages_of_others_are_read_right() {
    for (name, bytes) in files(&repository("tests/golden")).into_iter().filter(|(name, _)| name.ends_with(".html")) {
        agrees(std::str::from_utf8(&bytes).unwrap_or_else(|_| panic!("{name} is UTF-8")));
    }
    for rule in amigable::rules() {
        for example in [rule.bad, rule.good] {
            example.split("-- ").filter_map(|file| file.split_once(".html --\n")).for_each(|(_, html)| {
                agrees(html);
            });
        }
    }
}

/// What is put into a page, alone or around a part of it.
const PIECES: [&str; 84] = [
    "<p>",
    "</p>",
    "<p>x</p>",
    "<div>",
    "</div>",
    "<div>x</div>",
    "<li>",
    "<li>x</li>",
    "</li>",
    "<ul>",
    "<ul><li>x</li></ul>",
    "<dl><dt>x</dt><dd>y</dd></dl>",
    "<dd>",
    "<dt>x</dt>",
    "<a>",
    "<a href=x>y</a>",
    "</a>",
    "<b>",
    "<b>x</b>",
    "<i>",
    "</i>",
    "<button>",
    "<button>x</button>",
    "<h2>",
    "<h2>x</h2>",
    "<hr>",
    "<br>",
    "<br/>",
    "</br>",
    "<img src=a alt=''>",
    "<table>",
    "<table><tr><td>x</td></tr></table>",
    "<table><tbody><tr><td>x</td></tr></tbody></table>",
    "<table> <tbody> x <tr> <td> </td> </tr> </tbody> </table>",
    "<tr>",
    "<td>",
    "<td>x</td>",
    "<caption>x</caption>",
    "<thead><tr><th>x</th></tr></thead>",
    "<colgroup><col></colgroup>",
    "<col>",
    "<form>",
    "<form>x</form>",
    "<select><option>x</select>",
    "<textarea>\nx</textarea>",
    "<pre>\nx</pre>",
    "<pre>\n\nx</pre>",
    "<svg viewBox='0 0 1 1'><path d='M0'/></svg>",
    "<svg><title>x</title><g></g></svg>",
    "<svg>",
    "<svg/>",
    "<svg><p>x</p></svg>",
    "<svg viewbox='0'></svg>",
    "<title>x</title>",
    "<script>if (a<b) x</script>",
    "<style>a{}</style>",
    "<noscript><p>x</p></noscript>",
    "<template><p>x</template>",
    "<!-- x -->",
    "<!-->",
    "<!-- a--b -->",
    "&amp;",
    "&lt;b&gt;",
    "&copy;",
    "&ampx",
    "&",
    "&#39;",
    "&#x26;",
    "<",
    "< ",
    "<3",
    "\n",
    " ",
    "x",
    "ñ",
    "\"",
    "'",
    ">",
    "/>",
    "<P>",
    "<p class=\"a\" class=\"b\">",
    "<p CLASS=a>",
    "<math><mi>x</mi></math>",
    "<ruby>x<rt>y</ruby>",
];

proptest! {
    #![proptest_config(cases(1500))]

    /// A page with some pieces put in, and some parts taken out or told twice.
    #[test]
    fn damaged_pages_are_read_right(
        page in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..3_u8, prop::sample::select(&PIECES[..]), 0..60_usize), 1..4),
    ) {
        let mut html = page.get(&PAGES).clone();
        for (at, how, piece, length) in changes {
            // Right before a tag, where most of what can go wrong goes wrong; now and then anywhere.
            let places: Vec<usize> = html.match_indices(if length % 5 == 0 { "e" } else { "<" }).map(|(at, _)| at).collect();
            if places.is_empty() {
                continue;
            }
            let start = *at.get(&places);
            let end = html[start..].char_indices().map(|(at, _)| start + at).nth(length).unwrap_or(html.len());
            match how {
                0 => html.insert_str(start, piece),
                1 => html.replace_range(start..end, piece),
                _ => {
                    let twice = html[start..end].to_owned();
                    html.insert_str(start, &twice);
                }
            }
        }
        agrees(&html);
    }

    /// A small page of nothing but pieces.
    #[test]
    fn small_pages_are_read_right(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..8)) {
        agrees(&format!("<!DOCTYPE html>\n<html lang=\"es\">\n<head>\n<title>x</title>\n</head>\n<body>\n{}</body>\n</html>\n", pieces.concat()));
    }
}
