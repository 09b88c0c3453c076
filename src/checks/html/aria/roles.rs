//! Roles of WAI-ARIA 1.2 (section 5.4), DPUB-ARIA 1.1 and Graphics-ARIA 1.0 in the order of their names; of the draft of
//! WAI-ARIA 1.3: `comment`, `image`, `mark`, `sectionfooter`, `sectionheader`, `suggestion`. What a role inherits is
//! written out. `aria-selected` of an option and `aria-controls` of a closed combobox have defaults in 1.3 and are not
//! required.

use super::Role;

const CELL: &str = "colindex colindextext colspan rowindex rowindextext rowspan";
const COMPOSITE: &str = "activedescendant disabled";
const GRIDCELL: &str = "disabled errormessage expanded haspopup invalid readonly required selected";
const ITEM: &str = "posinset setsize";
const RANGE: &str = "valuemax valuemin valuenow valuetext";

const CHECKABLE: &[&str] = &["checked disabled errormessage expanded invalid readonly required"];
const LISTBOX: &[&str] = &[COMPOSITE, "errormessage expanded invalid multiselectable orientation readonly required"];
const MENUITEM: &[&str] = &[ITEM, "disabled expanded haspopup"];
const MENUITEM_CHECKED: &[&str] = &[ITEM, "checked disabled expanded haspopup"];
const TEXTBOX: &[&str] = &["activedescendant autocomplete disabled errormessage haspopup invalid multiline placeholder readonly required"];
const TABLE: &[&str] = &["colcount rowcount"];
const TREE: &[&str] = &[COMPOSITE, "errormessage invalid multiselectable orientation required"];

const CELLS: &[&str] = &["cell", "columnheader", "gridcell", "rowheader"];
const IN_MENU: &[&str] = &["group", "menu", "menubar"];
const MENU_ITEMS: &[&str] = &["group", "menuitem", "menuitemcheckbox", "menuitemradio"];
const ROWS: &[&str] = &["caption", "row", "rowgroup"];
const TABLES: &[&str] = &["grid", "table", "treegrid"];

const fn plain(name: &'static str) -> Role {
    Role { name, supports: &[], requires: &[], owns: &[], within: &[], from_content: false, flat: false, nameless: false }
}

const fn with(name: &'static str, supports: &'static [&'static str]) -> Role {
    Role { supports, ..plain(name) }
}

const fn nameless(name: &'static str) -> Role {
    Role { nameless: true, ..plain(name) }
}

impl Role {
    const fn requires(self, requires: &'static [&'static str]) -> Self {
        Self { requires, ..self }
    }

    const fn owns(self, owns: &'static [&'static str]) -> Self {
        Self { owns, ..self }
    }

    const fn within(self, within: &'static [&'static str]) -> Self {
        Self { within, ..self }
    }

    const fn content_names(self) -> Self {
        Self { from_content: true, ..self }
    }

    const fn flat(self) -> Self {
        Self { flat: true, ..self }
    }
}

pub(super) static ROLES: &[Role] = &[
    plain("alert"),
    with("alertdialog", &["modal"]),
    with("application", &["activedescendant disabled errormessage expanded haspopup invalid"]),
    with("article", &[ITEM]),
    plain("banner"),
    plain("blockquote"),
    with("button", &["disabled expanded haspopup pressed"]).content_names().flat(),
    nameless("caption").within(&["figure", "grid", "table", "treegrid"]),
    with("cell", &[CELL]).within(&["row"]).content_names(),
    with("checkbox", CHECKABLE).requires(&["checked"]).content_names().flat(),
    nameless("code"),
    with("columnheader", &[CELL, GRIDCELL, "sort"]).within(&["row"]).content_names(),
    with("combobox", &["activedescendant autocomplete disabled errormessage expanded haspopup invalid readonly required"])
        .requires(&["expanded"]),
    plain("comment").content_names(),
    plain("complementary"),
    plain("contentinfo"),
    plain("definition"),
    nameless("deletion"),
    with("dialog", &["modal"]),
    plain("directory"),
    plain("doc-abstract"),
    plain("doc-acknowledgments"),
    plain("doc-afterword"),
    plain("doc-appendix"),
    with("doc-backlink", &["disabled expanded haspopup"]).content_names(),
    with("doc-biblioentry", &[ITEM, "level"]),
    plain("doc-bibliography"),
    with("doc-biblioref", &["disabled expanded haspopup"]).content_names(),
    plain("doc-chapter"),
    plain("doc-colophon"),
    plain("doc-conclusion"),
    plain("doc-cover"),
    plain("doc-credit"),
    plain("doc-credits"),
    plain("doc-dedication"),
    with("doc-endnote", &[ITEM, "level"]),
    plain("doc-endnotes"),
    plain("doc-epigraph"),
    plain("doc-epilogue"),
    plain("doc-errata"),
    plain("doc-example"),
    plain("doc-footnote"),
    plain("doc-foreword"),
    plain("doc-glossary"),
    with("doc-glossref", &["disabled expanded haspopup"]).content_names(),
    plain("doc-index"),
    plain("doc-introduction"),
    with("doc-noteref", &["disabled expanded haspopup"]).content_names(),
    plain("doc-notice"),
    with("doc-pagebreak", &[RANGE, "disabled orientation"]),
    plain("doc-pagefooter"),
    plain("doc-pageheader"),
    plain("doc-pagelist"),
    plain("doc-part"),
    plain("doc-preface"),
    plain("doc-prologue"),
    plain("doc-pullquote"),
    plain("doc-qna"),
    with("doc-subtitle", &["level"]),
    plain("doc-tip"),
    plain("doc-toc"),
    plain("document"),
    nameless("emphasis"),
    plain("feed").owns(&["article"]),
    plain("figure"),
    plain("form"),
    nameless("generic"),
    plain("graphics-document"),
    with("graphics-object", &[COMPOSITE]),
    plain("graphics-symbol").flat(),
    with("grid", &[COMPOSITE, "colcount multiselectable readonly rowcount"]).owns(ROWS),
    with("gridcell", &[CELL, GRIDCELL]).within(&["row"]).content_names(),
    with("group", &[COMPOSITE]),
    with("heading", &["level"]).requires(&["level"]).content_names(),
    plain("image").flat(),
    plain("img").flat(),
    nameless("insertion"),
    with("link", &["disabled expanded haspopup"]).content_names(),
    plain("list").owns(&["listitem"]),
    with("listbox", LISTBOX).owns(&["group", "option"]),
    with("listitem", &[ITEM, "level"]).within(&["directory", "list"]),
    plain("log"),
    plain("main"),
    nameless("mark"),
    plain("marquee"),
    plain("math"),
    with("menu", &[COMPOSITE, "orientation"]).owns(MENU_ITEMS),
    with("menubar", &[COMPOSITE, "orientation"]).owns(MENU_ITEMS),
    with("menuitem", MENUITEM).within(IN_MENU).content_names(),
    with("menuitemcheckbox", MENUITEM_CHECKED).requires(&["checked"]).within(IN_MENU).content_names().flat(),
    with("menuitemradio", MENUITEM_CHECKED).requires(&["checked"]).within(IN_MENU).content_names().flat(),
    with("meter", &[RANGE]).requires(&["valuenow"]).flat(),
    plain("navigation"),
    nameless("none"),
    plain("note"),
    with("option", &[ITEM, "checked disabled selected"]).within(&["group", "listbox"]).content_names().flat(),
    nameless("paragraph"),
    nameless("presentation"),
    with("progressbar", &[RANGE]).flat(),
    with("radio", &[ITEM, "checked disabled"]).requires(&["checked"]).content_names().flat(),
    with("radiogroup", &[COMPOSITE, "errormessage invalid orientation readonly required"]).owns(&["radio"]),
    plain("region"),
    with("row", &[COMPOSITE, ITEM, "colindex expanded level rowindex rowindextext selected"])
        .owns(CELLS)
        .within(&["grid", "rowgroup", "table", "treegrid"])
        .content_names(),
    plain("rowgroup").owns(&["row"]).within(TABLES),
    with("rowheader", &[CELL, GRIDCELL, "sort"]).within(&["row"]).content_names(),
    with("scrollbar", &[RANGE, "disabled orientation"]).requires(&["controls", "valuenow"]).flat(),
    plain("search"),
    with("searchbox", TEXTBOX),
    plain("sectionfooter"),
    plain("sectionheader"),
    with("separator", &[RANGE, "disabled orientation"]).flat(),
    with("slider", &[RANGE, "disabled errormessage haspopup invalid orientation readonly"]).requires(&["valuenow"]).flat(),
    with("spinbutton", &[RANGE, COMPOSITE, "errormessage invalid readonly required"]),
    plain("status"),
    nameless("strong"),
    nameless("subscript"),
    nameless("suggestion"),
    nameless("superscript"),
    with("switch", CHECKABLE).requires(&["checked"]).content_names().flat(),
    with("tab", &[ITEM, "disabled expanded haspopup selected"]).within(&["tablist"]).content_names().flat(),
    with("table", TABLE).owns(ROWS),
    with("tablist", &[COMPOSITE, "level multiselectable orientation"]).owns(&["tab"]),
    plain("tabpanel"),
    plain("term"),
    with("textbox", TEXTBOX),
    plain("time"),
    plain("timer"),
    with("toolbar", &[COMPOSITE, "orientation"]),
    plain("tooltip").content_names(),
    with("tree", TREE).owns(&["group", "treeitem"]),
    with("treegrid", &[COMPOSITE, "colcount rowcount errormessage invalid multiselectable orientation readonly required"]).owns(ROWS),
    with("treeitem", &[ITEM, "checked disabled expanded haspopup level selected"]).within(&["group", "tree"]).content_names(),
];
