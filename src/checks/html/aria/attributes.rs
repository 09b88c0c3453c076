//! States and properties of WAI-ARIA 1.2 (section 6) in the order of their names, with three of the draft of 1.3
//! (`braillelabel`, `brailleroledescription`, `description`) and its two index texts.

use super::Attribute;
use super::Value::{self, Id, Ids, Integer, Number, Text, Token, Tokens};

const FLAG: Value = Token("true false");
const FLAG_OR_NOT: Value = Token("true false undefined");
const TRISTATE: Value = Token("true false mixed undefined");

const fn own(name: &'static str, value: Value) -> Attribute {
    Attribute { name, value, global: false }
}

const fn global(name: &'static str, value: Value) -> Attribute {
    Attribute { name, value, global: true }
}

pub(super) static ATTRIBUTES: &[Attribute] = &[
    own("activedescendant", Id),
    global("atomic", FLAG),
    own("autocomplete", Token("inline list both none")),
    global("braillelabel", Text),
    global("brailleroledescription", Text),
    global("busy", FLAG),
    own("checked", TRISTATE),
    own("colcount", Integer),
    own("colindex", Integer),
    own("colindextext", Text),
    own("colspan", Integer),
    global("controls", Ids),
    global("current", Token("page step location date time true false")),
    global("describedby", Ids),
    global("description", Text),
    global("details", Ids),
    global("disabled", FLAG),
    global("dropeffect", Tokens("copy execute link move none popup")),
    global("errormessage", Ids),
    own("expanded", FLAG_OR_NOT),
    global("flowto", Ids),
    global("grabbed", FLAG_OR_NOT),
    global("haspopup", Token("false true menu listbox tree grid dialog")),
    global("hidden", FLAG_OR_NOT),
    global("invalid", Token("grammar false spelling true")),
    global("keyshortcuts", Text),
    global("label", Text),
    global("labelledby", Ids),
    own("level", Integer),
    global("live", Token("assertive off polite")),
    own("modal", FLAG),
    own("multiline", FLAG),
    own("multiselectable", FLAG),
    own("orientation", Token("horizontal undefined vertical")),
    global("owns", Ids),
    own("placeholder", Text),
    own("posinset", Integer),
    own("pressed", TRISTATE),
    own("readonly", FLAG),
    global("relevant", Tokens("additions all removals text")),
    own("required", FLAG),
    global("roledescription", Text),
    own("rowcount", Integer),
    own("rowindex", Integer),
    own("rowindextext", Text),
    own("rowspan", Integer),
    own("selected", FLAG_OR_NOT),
    own("setsize", Integer),
    own("sort", Token("ascending descending none other")),
    own("valuemax", Number),
    own("valuemin", Number),
    own("valuenow", Number),
    own("valuetext", Text),
];
