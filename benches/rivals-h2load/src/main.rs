//! A server of the h2 crate that gives the same answers to requests without content as the example's.
//!
//! One thread runs it all: fewest hand-overs for the few connections it is measured with. Windows and limits
//! are raised as the crate's documentation does.

use std::error::Error;

use bytes::Bytes;
use h2::RecvStream;
use h2::server::{self, SendResponse};
use http::{Request, Response, StatusCode};
use tokio::net::{TcpListener, TcpStream};

const GREETING: &[u8] = b"hello over HTTP/2\n";

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("h2_crate ADDRESS:PORT")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    runtime.block_on(listen(&address))
}

async fn listen(address: &str) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind(address).await?;
    println!("listening on http://{}", listener.local_addr()?);
    loop {
        let (socket, _) = listener.accept().await?;
        tokio::spawn(async move {
            if let Err(error) = serve(socket).await {
                eprintln!("{error}");
            }
        });
    }
}

async fn serve(socket: TcpStream) -> Result<(), h2::Error> {
    drop(socket.set_nodelay(true));
    let mut connection = server::Builder::new()
        .initial_window_size(1_000_000)
        .initial_connection_window_size(1_000_000)
        .max_concurrent_streams(1_000)
        .handshake(socket)
        .await?;
    while let Some(accepted) = connection.accept().await {
        let (request, respond) = accepted?;
        // A task, as the crate's own example has it: answered here, each answer would be written by itself.
        tokio::spawn(async move {
            if let Err(error) = answer(&request, respond) {
                eprintln!("{error}");
            }
        });
    }
    Ok(())
}

fn answer(_: &Request<RecvStream>, mut respond: SendResponse<Bytes>) -> Result<(), h2::Error> {
    let mut response = Response::new(());
    *response.status_mut() = StatusCode::OK;
    let fields = response.headers_mut();
    fields.insert(
        http::header::CONTENT_TYPE,
        http::HeaderValue::from_static("text/plain"),
    );
    fields.insert(http::header::CONTENT_LENGTH, GREETING.len().into());
    respond
        .send_response(response, false)?
        .send_data(Bytes::from_static(GREETING), true)
}
