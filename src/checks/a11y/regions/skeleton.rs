//! The skeleton of a page: what it repeats of other pages, and its own content.
//!
//! In: a page. Out: its main part, the blocks that pages of a site share by their nature (menus, headers, footers, asides),
//! and where its own content begins. Whether other pages really repeat a block is not asked.

use crate::checks::a11y::headings::level;
use crate::checks::a11y::read;
use crate::checks::html::Audit;
use crate::parse::html::{NodeId, tags};

/// Roles of what pages share.
const SHARED: [&str; 5] = ["navigation", "banner", "contentinfo", "complementary", "search"];

pub(super) struct Skeleton {
    /// The parts that say they are the main one, in order.
    pub(super) mains: Vec<NodeId>,
    /// Where the page's own content begins.
    pub(super) content: Option<NodeId>,
    /// Shared blocks that stand before it.
    pub(super) before: Vec<NodeId>,
    /// A heading in the page's own content.
    pub(super) heading: Option<NodeId>,
    /// A region other than the main one that holds own content.
    pub(super) region: Option<NodeId>,
    /// Links before the content, and within blocks, that lead to a place of the page: link and target.
    pub(super) jumps: Vec<(NodeId, NodeId)>,
    /// Links before the content to a place that is not there.
    pub(super) broken: Vec<NodeId>,
    /// A button before the content, which may hide the blocks.
    pub(super) button: bool,
    /// What the keyboard reaches first.
    pub(super) first_stop: Option<NodeId>,
}

impl Skeleton {
    pub(super) fn of(audit: &Audit<'_>) -> Option<Self> {
        let body = read::body(audit)?;
        let mut skeleton = Self {
            mains: Vec::new(),
            content: None,
            before: Vec::new(),
            heading: None,
            region: None,
            jumps: Vec::new(),
            broken: Vec::new(),
            button: false,
            first_stop: None,
        };
        let explicit = audit.dom.elements(body).any(|id| is_main(audit, id));
        // Elements of blocks, so that nothing in them counts as content.
        let mut shared = vec![false; audit.dom.count()];
        for id in audit.dom.descendants(body) {
            let parent_shared = audit.dom.parent(id).is_some_and(|parent| shared[parent.index()]);
            if audit.dom.element(id).is_some() {
                skeleton.element(audit, id, parent_shared, &mut shared);
            } else if !explicit && !parent_shared && skeleton.content.is_none() && is_content(audit, id) {
                skeleton.content = audit.dom.parent(id);
            }
        }
        Some(skeleton)
    }

    fn element(&mut self, audit: &Audit<'_>, id: NodeId, parent_shared: bool, shared: &mut [bool]) {
        if !audit.exposed(id) {
            return;
        }
        let own = !parent_shared && audit.role(id).is_some_and(|role| SHARED.contains(&role.name));
        if own && self.content.is_none() && read::has_text(audit, id) {
            self.before.push(id);
        }
        if parent_shared || own {
            shared[id.index()] = true;
        } else {
            self.own_content(audit, id);
        }
        if self.first_stop.is_none() && audit.tabbable(id) {
            self.first_stop = Some(id);
        }
        if self.content.is_none() || parent_shared || own {
            self.jump(audit, id);
        }
    }

    fn own_content(&mut self, audit: &Audit<'_>, id: NodeId) {
        if is_main(audit, id) {
            self.mains.push(id);
            self.content.get_or_insert(id);
        }
        if self.heading.is_none() && level(audit, id).is_some() && read::has_text(audit, id) {
            self.heading = Some(id);
        }
        let region = self.region.is_none() && audit.role(id).is_some_and(|role| matches!(role.name, "region" | "form"));
        if region && audit.has_name(id) {
            self.region = Some(id);
        }
    }

    fn jump(&mut self, audit: &Audit<'_>, id: NodeId) {
        let role = audit.role(id).map_or("", |role| role.name);
        self.button |= role == "button" && self.content.is_none();
        if role != "link" || !audit.tabbable(id) {
            return;
        }
        let dom = audit.dom;
        let fragment = dom.attr(id, "href").and_then(|href| href.strip_prefix('#')).or_else(|| by_script(dom.attr(id, "onclick")?));
        let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty() && *fragment != "top") else { return };
        match target(audit, fragment) {
            Some(target) => self.jumps.push((id, target)),
            None if self.content.is_none() => self.broken.push(id),
            None => {}
        }
    }

    /// Whether something before the content is worth skipping: a shared block, and something that takes the focus.
    pub(super) fn has_blocks(&self) -> bool {
        self.content.is_some() && !self.before.is_empty()
    }

    /// A link that leads past the blocks: its target is in none of them.
    pub(super) fn skip_link(&self, audit: &Audit<'_>) -> Option<NodeId> {
        let past = |target: NodeId| !self.before.iter().any(|block| audit.dom.within(target, *block));
        self.jumps.iter().find(|(_, target)| past(*target)).map(|(link, _)| *link)
    }
}

pub(super) fn is_main(audit: &Audit<'_>, id: NodeId) -> bool {
    read::may_be(audit, id, tags!["main"]) && audit.exposed(id) && audit.has_role(id, "main")
}

/// What a link's fragment means: an id, or the name of an anchor.
fn target(audit: &Audit<'_>, fragment: &str) -> Option<NodeId> {
    let named = || audit.dom.elements(audit.dom.root()).find(|id| audit.dom.is(*id, "a") && audit.dom.attr(*id, "name") == Some(fragment));
    audit.by_id(fragment).or_else(named)
}

/// The fragment that a script goes to.
fn by_script(script: &str) -> Option<&str> {
    let rest = script.split_once(['"', '\'']).filter(|_| script.contains("location"))?.1.strip_prefix('#')?;
    rest.split(['"', '\'']).next()
}

/// Whether a text belongs to the page's own content: it is seen, and is no link, button or label by itself.
fn is_content(audit: &Audit<'_>, text: NodeId) -> bool {
    let filled = audit.dom.text_of(text).is_some_and(|text| !text.trim().is_empty());
    filled && audit.shown(text) && read::around(audit, text, tags!["a", "button", "label", "select"]).is_none() && !in_link(audit, text)
}

fn in_link(audit: &Audit<'_>, text: NodeId) -> bool {
    audit.dom.ancestors(text).any(|id| audit.has_role(id, "link") || audit.has_role(id, "button"))
}
