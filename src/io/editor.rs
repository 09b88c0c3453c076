//! The editor of the person who writes, opened at a place of a file.
//!
//! In: what was asked for, else the environment, else what is installed. Out: a program that runs on its own. No shell is
//! ever asked: the file is one argument, whatever its name. Knows no site.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a program is told where to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `--goto file:line:column`
    Goto,
    /// `file:line:column`
    Colons,
    /// `--line line --column column file`
    Named,
    /// `--line line:column file`
    LineColon,
    /// `+line:column file`
    Plus,
    /// `+line file`
    PlusLine,
    /// `+call cursor(line,column) file`
    Cursor,
    /// `-nline -ccolumn file`
    Dashes,
    /// `file` alone: its way is not known.
    Alone,
    /// Arguments with `{file}`, `{line}` and `{column}`.
    Written,
}

/// Editors with a window of their own, by the names of their programs, from their own manuals.
const WINDOWS: &[(&[&str], Form)] = &[
    (&["code", "code-insiders", "codium", "vscodium", "code-oss", "cursor", "windsurf", "positron"], Form::Goto),
    (&["subl", "sublime_text", "sublime", "zed", "zeditor", "zedit", "lapce"], Form::Colons),
    (&["kate", "kwrite"], Form::Named),
    (
        &[
            "idea",
            "pycharm",
            "webstorm",
            "phpstorm",
            "rustrover",
            "clion",
            "goland",
            "rubymine",
            "rider",
            "dataspell",
            "studio",
            "idea64",
            "pycharm64",
            "webstorm64",
            "phpstorm64",
        ],
        Form::Named,
    ),
    (&["mate"], Form::LineColon),
    (&["gedit", "gnome-text-editor", "xed", "pluma", "geany", "emacsclient", "emacs"], Form::Plus),
    (&["mousepad", "bbedit", "featherpad"], Form::PlusLine),
    (&["gvim", "mvim", "vimr", "neovide"], Form::Cursor),
    (&["notepad++"], Form::Dashes),
    (&["notepad"], Form::Alone),
];

/// Editors that live in a terminal, which a server does not have.
const TERMINALS: &[&str] = &[
    "vi", "vim", "nvim", "neovim", "view", "ex", "nano", "pico", "micro", "hx", "helix", "kak", "joe", "jed", "mg", "ne", "ed", "mcedit",
    "tilde",
];

/// What one most likely has on a desk, when nothing says which.
const USUAL: [&str; 7] = ["code", "codium", "subl", "zed", "kate", "gnome-text-editor", "gedit"];

/// How long a program may take to say that it could not start. An editor with a window takes longer to end.
const PATIENCE: Duration = Duration::from_millis(700);

/// Which editor there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Editor {
    Window(Program),
    /// One that needs a terminal, by its name.
    Terminal(String),
    None,
}

/// A program with its own arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    name: String,
    arguments: Vec<String>,
    form: Form,
}

/// Where to open a file. Both count from 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Editor {
    /// The editor that was asked for, else that of the environment, else one that is installed.
    pub(crate) fn choose(asked: Option<&str>) -> Self {
        Self::of(asked, |name| env::var(name).ok(), is_installed)
    }

    fn of(asked: Option<&str>, var: impl Fn(&str) -> Option<String>, installed: impl Fn(&str) -> bool) -> Self {
        let own = || var("AMIGABLE_EDITOR").filter(|text| !text.trim().is_empty());
        if let Some(line) = asked.map(str::to_owned).or_else(own) {
            return Self::read(&line, true);
        }
        let usual = ["VISUAL", "EDITOR"].iter().filter_map(|name| var(name)).map(|line| Self::read(&line, false)).collect::<Vec<_>>();
        if let Some(window) = usual.iter().find(|editor| matches!(editor, Self::Window(_))) {
            return window.clone();
        }
        // The terminal of an editor says so itself.
        let around = match var("TERM_PROGRAM").as_deref() {
            Some("vscode") => Some("code"),
            Some("zed") => Some("zed"),
            _ => None,
        };
        let found = around.into_iter().chain(USUAL).find(|name| installed(name)).map(|name| Self::read(name, false));
        found.or_else(|| usual.into_iter().find(|editor| *editor != Self::None)).unwrap_or(Self::None)
    }

    /// Reads a command line. A program that nobody knows is taken only from who asked for it on purpose: it may need a
    /// terminal.
    fn read(line: &str, trusted: bool) -> Self {
        let mut words = split(line).into_iter();
        let Some(name) = words.next() else { return Self::None };
        // A server does not wait for the window to be closed.
        let arguments: Vec<String> = words.filter(|word| !["--wait", "-w", "--block"].contains(&word.as_str())).collect();
        let stem = stem(&name);
        let in_terminal = arguments.iter().any(|word| ["-nw", "-t", "-tty", "--tty", "--no-window-system"].contains(&word.as_str()));
        if TERMINALS.contains(&stem.as_str()) || (stem.starts_with("emacs") && in_terminal) {
            return Self::Terminal(stem);
        }
        let known = WINDOWS.iter().find(|(names, _)| names.contains(&stem.as_str())).map(|(_, form)| *form);
        let written = arguments.iter().any(|word| word.contains("{file}")).then_some(Form::Written);
        match written.or(known).or(trusted.then_some(Form::Alone)) {
            Some(form) => Self::Window(Program { name, arguments, form }),
            None => Self::None,
        }
    }
}

impl Program {
    /// The program's own name, as people call it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Opens a file. False when the program is not there or gives up at once.
    pub(crate) fn open(&self, file: &Path, at: At) -> bool {
        let mut command = Command::new(&self.name);
        command.args(self.words(file.as_os_str(), at)).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().is_ok_and(lives)
    }

    fn words(&self, file: &OsStr, At { line, column }: At) -> Vec<OsString> {
        let joined = || {
            let mut text = file.to_owned();
            text.push(format!(":{line}:{column}"));
            text
        };
        let before = |words: &[String]| words.iter().map(OsString::from).chain([file.to_owned()]).collect::<Vec<_>>();
        let own = self.arguments.iter().map(OsString::from);
        let place: Vec<OsString> = match self.form {
            Form::Goto => vec!["--goto".into(), joined()],
            Form::Colons => vec![joined()],
            Form::Named => before(&["--line".to_owned(), line.to_string(), "--column".to_owned(), column.to_string()]),
            Form::LineColon => before(&["--line".to_owned(), format!("{line}:{column}")]),
            Form::Plus => before(&[format!("+{line}:{column}")]),
            Form::PlusLine => before(&[format!("+{line}")]),
            Form::Cursor => before(&[format!("+call cursor({line},{column})")]),
            Form::Dashes => before(&[format!("-n{line}"), format!("-c{column}")]),
            Form::Alone => before(&[]),
            Form::Written => return self.arguments.iter().map(|word| fill(word, file, line, column)).collect(),
        };
        own.chain(place).collect()
    }
}

/// An argument with its places filled in.
fn fill(word: &str, file: &OsStr, line: usize, column: usize) -> OsString {
    let word = word.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
    let mut parts = word.split("{file}");
    let mut text = OsString::from(parts.next().unwrap_or_default());
    for part in parts {
        text.push(file);
        text.push(part);
    }
    text
}

/// Whether a program starts. It is looked after until it ends, so that nothing is left of it.
fn lives(mut child: Child) -> bool {
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(PATIENCE / 20),
            Err(_) => return false,
        }
    }
    thread::spawn(move || drop(child.wait()));
    true
}

/// `/usr/bin/code` and `Code.exe` are both `code`.
fn stem(program: &str) -> String {
    let name = program.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    name.strip_suffix(".exe").or_else(|| name.strip_suffix(".cmd")).map_or_else(|| name.clone(), str::to_owned)
}

/// The words of a command line; one with spaces stands in quotation marks.
fn split(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut begun) = (Vec::new(), String::new(), None, false);
    for c in line.chars() {
        match (quote, c) {
            (Some(mark), _) if mark == c => quote = None,
            (None, '"' | '\'') => (quote, begun) = (Some(c), true),
            (None, _) if c.is_whitespace() => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            _ => {
                word.push(c);
                begun = true;
            }
        }
    }
    words.extend(begun.then_some(word));
    words
}

fn is_installed(name: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> String {
        let Editor::Window(program) = Editor::read(line, true) else { panic!("{line} has no window") };
        let words = program.words(OsStr::new("/s/a b.md"), At { line: 3, column: 7 });
        words.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn each_editor_is_told_in_its_own_way() {
        assert_eq!(words("code --wait"), "--goto|/s/a b.md:3:7");
        assert_eq!(words("/usr/bin/codium -n"), "-n|--goto|/s/a b.md:3:7");
        assert_eq!(words("subl -w"), "/s/a b.md:3:7");
        assert_eq!(words("kate"), "--line|3|--column|7|/s/a b.md");
        assert_eq!(words("gnome-text-editor"), "+3:7|/s/a b.md");
        assert_eq!(words("emacsclient -n"), "-n|+3:7|/s/a b.md");
        assert_eq!(words("gvim"), "+call cursor(3,7)|/s/a b.md");
        assert_eq!(words("Notepad++.exe"), "-n3|-c7|/s/a b.md");
        assert_eq!(words("'my editor' at {file} {line},{column}"), "at|/s/a b.md|3,7");
        assert_eq!(words("unheard-of"), "/s/a b.md");
    }

    #[test]
    fn who_asks_is_heard_first_and_a_window_before_a_terminal() {
        let of = |asked: Option<&str>, vars: &[(&str, &str)], installed: &[&str]| {
            let var = |name: &str| vars.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            match Editor::of(asked, var, |name| installed.contains(&name)) {
                Editor::Window(program) => program.name,
                Editor::Terminal(name) => format!("terminal: {name}"),
                Editor::None => "none".to_owned(),
            }
        };
        let vars = [("AMIGABLE_EDITOR", "zed"), ("VISUAL", "vim"), ("EDITOR", "code --wait")];
        assert_eq!(of(Some("kate"), &vars, &[]), "kate");
        assert_eq!(of(None, &vars, &[]), "zed");
        assert_eq!(of(None, &vars[1..], &[]), "code");
        assert_eq!(of(None, &vars[1..2], &["gedit"]), "gedit");
        assert_eq!(of(None, &vars[1..2], &[]), "terminal: vim");
        assert_eq!(of(None, &[("TERM_PROGRAM", "vscode")], &["subl", "code"]), "code");
        assert_eq!(of(None, &[("EDITOR", "unheard-of")], &[]), "none");
        assert_eq!(of(None, &[], &[]), "none");
        assert_eq!(of(Some("emacs -nw"), &[], &[]), "terminal: emacs");
    }

    #[test]
    fn a_command_line_is_cut_at_spaces_outside_quotation_marks() {
        assert_eq!(split("\"C:\\Program Files\\a.exe\"  -n ''"), ["C:\\Program Files\\a.exe", "-n", ""]);
        assert!(split("  ").is_empty());
    }
}
