//! What to do, in order; and whether it worked.

use super::Drawer;
use crate::base::date::When;
use crate::model::block::Step;
use crate::model::item::KindId;
use crate::render::correction::{self, About, Way};
use crate::render::words::Arg;
use serde_json::{Value, json};

/// Steps, each with ways to say that it did not work, where the site has a channel.
pub(super) fn view(steps: &[Step], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let level = (drawer.level + 1).min(4);
    let items: Vec<Value> = steps.iter().enumerate().map(|(index, step)| one(index + 1, step, drawer)).collect();
    json!({"items": items, "level": level})
}

fn one(number: usize, step: &Step, drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let html = drawer.writer.write(&step.text);
    let ways = if drawer.desk.item().kind == KindId::Tutorial { stuck(number, step, drawer) } else { Vec::new() };
    json!({"n": number, "id": step.id, "title": step.title, "html": html, "ways": ways})
}

fn stuck(number: usize, step: &Step, drawer: &Drawer<'_, '_, '_>) -> Vec<Way> {
    let desk = &*drawer.desk;
    let label = desk.say("step-label", &[("n", Arg::Count(number as u64))]);
    let title = format!("{}: {label}, {}", desk.item().meta.title, step.title);
    let url = format!("{}#{}", desk.site.absolute(&desk.site.urls[desk.id]), step.id);
    asked("tutorial-stuck-subject", "tutorial-stuck-question", &title, &url, drawer)
}

/// Whether the tutorial worked: ways to say so, or what to do where there is none.
pub(super) fn feedback(drawer: &Drawer<'_, '_, '_>) -> Value {
    let desk = &*drawer.desk;
    let (title, url) = (&desk.item().meta.title, desk.site.absolute(&desk.site.urls[desk.id]));
    let worked = asked("tutorial-worked-subject", "tutorial-worked-question", title, &url, drawer);
    let failed = asked("tutorial-failed-subject", "tutorial-stuck-question", title, &url, drawer);
    json!({"worked": worked, "failed": failed, "reviewed": reviewed(drawer)})
}

fn asked(subject: &'static str, question: &'static str, title: &str, url: &str, drawer: &Drawer<'_, '_, '_>) -> Vec<Way> {
    let version = reviewed(drawer);
    correction::ways(drawer.desk, &About { subject, question, title, url, version: version.as_deref() })
}

/// When somebody last checked the page.
fn reviewed(drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    let meta = &drawer.desk.item().meta;
    let when: Option<&When> = meta.reviewed.as_ref().or(meta.updated.as_ref()).or(meta.date.as_ref());
    when.map(|when| drawer.desk.calendar().when(when))
}
