//! Where the server listens.
//!
//! In: the port and the network address that were asked for. Out: a listening socket. A port that somebody named is taken
//! or refused; the usual one gives way to the next that is free.

use crate::base::say::{Said, said, say};
use crate::failure::Failure;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

/// The usual port: the year of Chile's first government of its own. Nothing common listens there, and browsers allow it.
const PORT: u16 = 1810;

/// So many ports after the usual one are tried: nobody edits more sites at once.
const TRIES: u16 = 20;

const LISTEN: Said = said("atender en", "listen at");

/// A socket that listens.
pub(crate) struct Door {
    pub(super) listener: TcpListener,
    pub(super) at: SocketAddr,
    /// Whether the usual port was taken by somebody else.
    pub(crate) moved: bool,
}

impl Door {
    /// Listens at the port and the address of the network that were asked for.
    pub(crate) fn open(port: Option<&str>, interface: Option<&str>) -> Result<Self, Failure> {
        let ip = interface.map_or(Ok(IpAddr::V4(Ipv4Addr::LOCALHOST)), read_interface)?;
        match port.map(read_port).transpose()? {
            Some(port) => bind(ip, port).and_then(|listener| Self::of(listener, false)).map_err(|error| refuse(ip, port, error)),
            None => Self::usual(ip),
        }
    }

    fn usual(ip: IpAddr) -> Result<Self, Failure> {
        for port in PORT..PORT + TRIES {
            match bind(ip, port) {
                Ok(listener) => return Self::of(listener, port != PORT).map_err(|error| refuse(ip, port, error)),
                // Windows says of a port that it has set aside that it is forbidden.
                Err(error) if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => {}
                Err(error) => return Err(refuse(ip, port, error)),
            }
        }
        bind(ip, 0).and_then(|listener| Self::of(listener, true)).map_err(|error| refuse(ip, 0, error))
    }

    fn of(listener: TcpListener, moved: bool) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        Ok(Self { at: listener.local_addr()?, listener, moved })
    }

    /// Whether only this computer gets in.
    pub(crate) fn is_local(&self) -> bool {
        self.at.ip().is_loopback()
    }

    /// The address to open on this computer, with the site's base.
    pub(crate) fn url(&self, base: &str) -> String {
        let at = if self.at.ip().is_unspecified() { SocketAddr::new(Ipv4Addr::LOCALHOST.into(), self.at.port()) } else { self.at };
        format!("http://{at}{base}/")
    }
}

fn bind(ip: IpAddr, port: u16) -> io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::new(ip, port))
}

fn read_port(text: &str) -> Result<u16, Failure> {
    text.trim().parse().map_err(|_| {
        let why = say!("«{text}» no es un puerto", "“{text}” is no port");
        let next = say!("escribe un número entre 1024 y 65535, como --port 8000", "write a number from 1024 to 65535, such as --port 8000");
        Failure::because(LISTEN, Path::new("--port"), why, next)
    })
}

fn read_interface(text: &str) -> Result<IpAddr, Failure> {
    let text = text.trim();
    if text == "localhost" {
        return Ok(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    text.trim_start_matches('[').trim_end_matches(']').parse().map_err(|_| {
        let why = say!("«{text}» no es una dirección de red", "“{text}” is no network address");
        let next = say!(
            "escribe un número, como --interface 0.0.0.0 para que te vean desde tu red",
            "write a number, such as --interface 0.0.0.0 to be seen from your network"
        );
        Failure::because(LISTEN, Path::new("--interface"), why, next)
    })
}

fn refuse(ip: IpAddr, port: u16, error: io::Error) -> Failure {
    let at = SocketAddr::new(ip, port).to_string();
    let path = Path::new(&at);
    match error.kind() {
        ErrorKind::AddrInUse => Failure::because(
            LISTEN,
            path,
            say!("otro programa ya usa el puerto {port}", "another program uses port {port} already"),
            say!(
                "elige otro con --port, quita --port para usar el primero libre, o cierra ese programa",
                "choose another with --port, leave --port out to take the first free one, or close that program"
            ),
        ),
        ErrorKind::PermissionDenied => Failure::because(
            LISTEN,
            path,
            say!("el sistema reserva ese puerto", "the system keeps that port for itself"),
            say!("elige uno de 1024 o más, como --port 8000", "choose one from 1024 on, such as --port 8000"),
        ),
        ErrorKind::AddrNotAvailable => Failure::because(
            LISTEN,
            path,
            say!("este computador no tiene la dirección {ip}", "this computer does not have the address {ip}"),
            say!("quita --interface para usar 127.0.0.1", "leave --interface out to use 127.0.0.1"),
        ),
        _ => Failure::system(LISTEN, path, error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::say::Tongue;

    #[test]
    fn a_port_that_was_asked_for_is_taken_or_refused() {
        let first = Door::open(Some("0"), None).unwrap();
        let port = first.at.port();
        let again = Door::open(Some(&port.to_string()), None).err().unwrap().say(Tongue::Es);
        assert!(again.contains(&format!("otro programa ya usa el puerto {port}")), "{again}");
        assert!(Door::open(Some("ochenta"), None).is_err());
        assert!(Door::open(None, Some("casa")).is_err());
    }

    #[test]
    fn the_usual_port_gives_way() {
        let doors: Vec<Door> = (0..3).map(|_| Door::open(None, None).unwrap()).collect();
        assert!(doors.windows(2).all(|pair| pair[0].at.port() != pair[1].at.port()));
        assert!(doors[2].moved && doors[2].is_local());
        assert_eq!(doors[0].url("/hub"), format!("http://127.0.0.1:{}/hub/", doors[0].at.port()));
    }
}
