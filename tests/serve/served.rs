//! A server that runs for one test, and a browser as small as can be.

use crate::cli::Site;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Nothing takes so long, on however slow a machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running `amigable serve`; it ends with its test.
pub(super) struct Served {
    pub(super) child: Child,
    pub(super) at: String,
    lines: Receiver<String>,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl Served {
    /// Serves `site` at a port that is free.
    pub(super) fn start(site: &Site, args: &[&str]) -> Self {
        let mut command = site.command(&[&["serve", "--port", "0"], args].concat());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
        let errors = BufReader::new(child.stderr.take().expect("a pipe"));
        let (send, lines) = channel();
        thread::spawn(move || errors.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        let mut served = Self { child, at: String::new(), lines };
        let line = served.line_with("http://127.0.0.1:");
        let after = line.split("http://").nth(1).unwrap_or_default();
        after.split('/').next().unwrap_or_default().clone_into(&mut served.at);
        served
    }

    /// The next line at the terminal with these words.
    pub(super) fn line_with(&self, words: &str) -> String {
        let begun = Instant::now();
        let mut before = Vec::new();
        while begun.elapsed() < PATIENCE {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) if line.contains(words) => return line,
                Ok(line) => before.push(line),
                Err(_) => break,
            }
        }
        panic!("no line with {words:?} after:\n{}", before.join("\n"));
    }

    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.at).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream
    }

    /// Sends the first lines of a request as they are, and reads the whole answer.
    pub(super) fn ask(&self, head: &str, body: &str) -> Answer {
        let mut stream = self.connect();
        write!(stream, "{head}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len()).expect("it reads");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers");
        Answer::read(&bytes)
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}", self.at), "")
    }

    /// A page in a browser, with the news that it gets.
    pub(super) fn open(&self, path: &str) -> Tab {
        let seen = self.get(path).seen();
        let mut stream = self.connect();
        let query = format!("page={path}&seen={seen}");
        write!(stream, "GET /__amigable/events?{query} HTTP/1.1\r\nHost: {}\r\n\r\n", self.at).expect("it reads");
        let mut tab = Tab { news: BufReader::new(stream) };
        assert_eq!(tab.next()["action"], "nothing", "a page that was just loaded is up to date");
        tab
    }

    /// Asks again until the answer is as it should be.
    pub(super) fn until(&self, path: &str, is_so: impl Fn(&Answer) -> bool) -> Answer {
        let begun = Instant::now();
        loop {
            let answer = self.get(path);
            if is_so(&answer) {
                return answer;
            }
            assert!(begun.elapsed() < PATIENCE, "{path}: {} {}", answer.status, answer.text());
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A browser's stream of news for one page.
pub(super) struct Tab {
    news: BufReader<TcpStream>,
}

impl Tab {
    /// What the server says once it is so. It may first tell that a page has changed, and of what is wrong a little later.
    pub(super) fn until(&mut self, is_so: impl Fn(&Value) -> bool) -> Value {
        loop {
            let told = self.next();
            if is_so(&told) {
                return told;
            }
        }
    }

    /// What the server says next.
    pub(super) fn next(&mut self) -> Value {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.news.read_line(&mut line).expect("the stream goes on") > 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).expect("JSON");
            }
        }
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok()).expect("a status");
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Self { status, headers: lines.filter_map(header).collect(), body: bytes[end + 4..].to_vec() }
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// What the page tells its script of itself.
    pub(super) fn seen(&self) -> String {
        let text = self.text();
        text.split("data-seen=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a tag").to_owned()
    }

    /// The page as it would be published.
    pub(super) fn without_tag(&self) -> Vec<u8> {
        let text = self.text();
        let Some((before, rest)) = text.split_once("<script type=\"module\" src=\"/__amigable/live.js\"") else { return self.body.clone() };
        let after = rest.split_once("</script>").expect("the tag ends").1;
        format!("{before}{after}").into_bytes()
    }
}
