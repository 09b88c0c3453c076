//! Tables written in the text: a region that can be moved sideways, with headers for rows and columns.

use super::PageWriter;
use crate::model::doc::{Align, Node, NodeKind};

/// What a cell is to the others.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    ColumnHeader,
    RowHeader,
    Data,
}

impl PageWriter<'_> {
    pub(super) fn table(&mut self, align: &[Align], node: &Node) {
        let (head, rows) = match node.children.as_slice() {
            [head, rows @ ..] if head.kind == NodeKind::TableHead => (head.children.as_slice(), rows),
            rows => (&[][..], rows),
        };
        self.table_start(head, node);
        self.push("<thead>\n");
        self.row(head, align, |_, cell| if is_empty(cell) { Part::Data } else { Part::ColumnHeader });
        self.push("</thead>\n");
        if !rows.is_empty() {
            self.body(rows, align, names_rows(head));
        }
        self.push("</table></section>\n");
    }

    fn table_start(&mut self, head: &[Node], node: &Node) {
        let columns: Vec<String> = head.iter().map(Node::plain_text).filter(|text| !text.trim().is_empty()).collect();
        let label = self.words.table_label(&columns.join(", "));
        self.line();
        self.begin("section", node);
        self.push(" class=\"table-scroll\" tabindex=\"0\"");
        self.attribute("aria-label", &label);
        self.push(">");
        self.open("table", node);
        self.push("\n");
    }

    fn body(&mut self, rows: &[Node], align: &[Align], named: bool) {
        self.push("<tbody>\n");
        for row in rows {
            let part = |at, cell: &Node| if named && at == 0 && !is_empty(cell) { Part::RowHeader } else { Part::Data };
            self.row(&row.children, align, part);
        }
        self.push("</tbody>\n");
    }

    fn row(&mut self, cells: &[Node], align: &[Align], part: impl Fn(usize, &Node) -> Part) {
        self.push("<tr>\n");
        for (at, cell) in cells.iter().enumerate() {
            self.cell(cell, align.get(at).copied().unwrap_or(Align::None), part(at, cell));
        }
        self.push("</tr>\n");
    }

    fn cell(&mut self, cell: &Node, align: Align, part: Part) {
        let (name, scope, close) = match part {
            Part::ColumnHeader => ("th", " scope=\"col\"", "</th>\n"),
            Part::RowHeader => ("th", " scope=\"row\"", "</th>\n"),
            Part::Data => ("td", "", "</td>\n"),
        };
        self.begin(name, cell);
        self.push(scope);
        self.attribute("class", class(align));
        self.push(">");
        self.nodes(&cell.children);
        self.push(close);
    }
}

/// Our tables are data tables: the first column says what a row is about, unless its header is empty or
/// it is the only one.
fn names_rows(head: &[Node]) -> bool {
    head.len() > 1 && !is_empty(&head[0])
}

/// A header that says nothing is no header to a screen reader.
fn is_empty(cell: &Node) -> bool {
    cell.plain_text().trim().is_empty()
}

fn class(align: Align) -> &'static str {
    match align {
        Align::None => "",
        Align::Left => "align-left",
        Align::Center => "align-center",
        Align::Right => "align-right",
    }
}
