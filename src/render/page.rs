//! View → HTML, by the theme's templates. A template can read nothing but the view it is given.

use super::about::ColourView;
use super::blocks::BlockView;
use super::examples::Example;
use super::rules;
use super::style::PageSheets;
use super::theme::Theme;
use super::view::{PageView, SiteView};
use crate::base::hash::Hash;
use crate::base::mark;
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::config::Config;
use serde::Serialize;
use serde_json::{Value, json};
use tera::Context;

/// What a page's bytes depend on: its view, what stands around it, and the theme.
pub(crate) fn key(page: &PageView, site: &SiteView, theme: &Theme, config: &Config) -> Hash {
    let view = serde_json::to_vec(&(page, &page.blocks, site)).expect("views hold strings, numbers and lists");
    let asked = [u8::from(config.options.minify), u8::from(config.options.weigh)];
    Hash::of_parts([view.as_slice(), theme.hash.bytes(), &asked, &config.site.page_weight.0.to_le_bytes()])
}

/// A page as it was drawn: each element carries a mark of where it came from, see [`crate::base::mark`].
pub(crate) struct Marked(String);

impl Marked {
    /// With marks, for what checks it.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Draws a page, of `source` where it has one. The finding tells which template failed; there is no page then.
pub(crate) fn draw(page: &PageView, source: Option<&SourcePath>, site: &SiteView, theme: &Theme) -> Result<Marked, Box<Finding>> {
    let drawn = |block| block_html(block, &template(block), page, theme, source);
    let blocks = page.blocks.iter().map(drawn).collect::<Result<Vec<_>, _>>()?;
    inside(page, blocks, site, theme, &page.layout)
}

/// The inside of a page for who reads it elsewhere: without what stands around it, and each block as the theme draws it for that.
pub(crate) fn draw_inside(page: &PageView, site: &SiteView, theme: &Theme) -> Result<Marked, Box<Finding>> {
    let plain = |block: &BlockView| {
        let own = format!("blocks/{}/feed.html", block.kind);
        if theme.tera.contains_template(&own) { own } else { template(block) }
    };
    let drawn = |block| block_html(block, &plain(block), page, theme, None);
    let blocks = page.blocks.iter().map(drawn).collect::<Result<Vec<_>, _>>()?;
    inside(page, blocks, site, theme, "feed")
}

fn inside(page: &PageView, blocks: Vec<BlockHtml<'_>>, site: &SiteView, theme: &Theme, layout: &str) -> Result<Marked, Box<Finding>> {
    let mut context = Context::new();
    context.insert("lang", &page.lang);
    context.insert("site", site);
    let sheets = theme.sheets.of(&page.blocks.iter().flat_map(BlockView::looks).collect());
    context.insert("page", &Inside { page, blocks, sheets });
    render(theme, &theme.layout(layout), &context).map(Marked)
}

fn template(block: &BlockView) -> String {
    format!("blocks/{}/block.html", block.kind)
}

/// A page as its layout gets it: the blocks are drawn already.
#[derive(Serialize)]
struct Inside<'a> {
    #[serde(flatten)]
    page: &'a PageView,
    blocks: Vec<BlockHtml<'a>>,
    /// Style sheets besides the one that every page has.
    sheets: PageSheets<'a>,
}

#[derive(Serialize)]
struct BlockHtml<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    html: String,
}

/// The data of the block `palette`, with the colours of the theme.
#[derive(Serialize)]
struct Palette<'a> {
    #[serde(flatten)]
    data: &'a serde_json::Map<String, Value>,
    colours: Vec<ColourView<'a>>,
}

fn block_html<'a>(
    block: &'a BlockView,
    template: &str,
    page: &PageView,
    theme: &Theme,
    source: Option<&SourcePath>,
) -> Result<BlockHtml<'a>, Box<Finding>> {
    let html = if block.kind == "examples" {
        examples(block, page, theme, source)
    } else {
        drawn(block.kind, &block.data, template, page, theme)
    }?;
    let html = if let Some(span) = block.span { mark::block(html, span) } else { html };
    Ok(BlockHtml { kind: block.kind, html })
}

fn drawn(kind: &str, data: &Value, template: &str, page: &PageView, theme: &Theme) -> Result<String, Box<Finding>> {
    let mut context = Context::new();
    context.insert("lang", &page.lang);
    // The one block that shows the theme itself; a page's key has the theme's hash.
    if let ("palette", Value::Object(data)) = (kind, data) {
        let language = page.lang.split('-').next().unwrap_or_default();
        context.insert("block", &Palette { data, colours: theme.about.palette(language) });
    } else {
        context.insert("block", data);
    }
    render(theme, template, &context)
}

/// Each example of a block as its template draws it.
fn examples(block: &BlockView, page: &PageView, theme: &Theme, source: Option<&SourcePath>) -> Result<String, Box<Finding>> {
    let of = block.data["of"].as_str().unwrap_or_default();
    let case = |case: Example| -> Result<Value, Box<Finding>> {
        let html = drawn(of, &case.block, &format!("blocks/{of}/block.html"), page, theme)?;
        Ok(json!({"name": case.name, "description": case.description, "html": html}))
    };
    let asked = block.data["case"].as_u64();
    let known = theme.examples.of(of);
    let count = known.len();
    let wanted = known.into_iter().zip(1..).filter(|(_, number)| asked.is_none_or(|asked| asked == *number));
    let cases = wanted.map(|(example, _)| case(example)).collect::<Result<Vec<_>, _>>()?;
    if let (Some(asked), []) = (asked, cases.as_slice()) {
        let message = say!(
            "El bloque «{of}» del tema tiene {count} ejemplos: no hay un caso {asked}.",
            "The theme's block “{of}” has {count} examples: there is no case {asked}."
        );
        let help = say!(
            "Escribe un número del 1 al {count}, o quita la línea para verlos todos.",
            "Write a number from 1 to {count}, or leave the line out to see all."
        );
        let finding = Finding::new(&rules::TEMPLATE, message).help(help);
        return Err(Box::new(match source.zip(block.span) {
            Some((source, span)) => finding.at(source, span),
            None => finding,
        }));
    }
    drawn("examples", &json!({"of": of, "examples": cases}), "blocks/examples/block.html", page, theme)
}

fn render(theme: &Theme, template: &str, context: &Context) -> Result<String, Box<Finding>> {
    theme.tera.render(template, context).map_err(|error| {
        let text = error.to_string();
        Box::new(Finding::new(
            &rules::TEMPLATE,
            say!("La plantilla «{template}» tiene un error:\n{text}", "The template “{template}” has an error:\n{text}"),
        ))
    })
}
