"""A client and a server on Python's h2 (hyper-h2), over blocking sockets.

Both take apart what the peer sends with all of the library's checks on, so that a frame or a field that
breaks a rule raises here.
"""

import collections
import socket
import threading

import h2.config
import h2.connection
import h2.events
import h2.settings

READ = 1 << 16
TIMEOUT = 20


class Stream:
    """What came on a stream, and what is still to be sent on it."""

    def __init__(self):
        self.fields = []
        self.informational = []
        self.content = bytearray()
        self.trailers = []
        self.ended = False
        self.reset = None
        self.unsent = b""
        self.unsent_trailers = None
        self.sent_all = False


class Peer:
    """Either end: a connection, its socket and its streams."""

    def __init__(self, sock, client_side):
        sock.settimeout(TIMEOUT)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        config = h2.config.H2Configuration(client_side=client_side, header_encoding="utf-8")
        self.socket = sock
        self.h2 = h2.connection.H2Connection(config=config)
        self.streams = collections.defaultdict(Stream)
        self.pongs = []
        self.goaways = []
        self.closed = False

    def send(self, stream, content, trailers=None):
        """Content of any length: what windows do not allow now is sent later."""
        self.streams[stream].unsent = memoryview(content)
        self.streams[stream].unsent_trailers = trailers
        self._send_on(stream)

    def _send_on(self, stream):
        state = self.streams[stream]
        if state.sent_all or state.reset is not None:
            return
        while state.unsent:
            room = min(self.h2.local_flow_control_window(stream), self.h2.max_outbound_frame_size)
            if room <= 0:
                return
            self.h2.send_data(stream, bytes(state.unsent[:room]))
            state.unsent = state.unsent[room:]
        state.sent_all = True
        if state.unsent_trailers:
            self.h2.send_headers(stream, state.unsent_trailers, end_stream=True)
        else:
            self.h2.end_stream(stream)

    def flush(self):
        octets = self.h2.data_to_send()
        if octets:
            self.socket.sendall(octets)

    def turn(self):
        """Sends what there is, and takes one read's worth of events."""
        self.flush()
        octets = self.socket.recv(READ)
        if not octets:
            self.closed = True
            return
        for event in self.h2.receive_data(octets):
            self.handle(event)
        self.flush()

    def handle(self, event):
        if isinstance(event, (h2.events.RequestReceived, h2.events.ResponseReceived)):
            self.streams[event.stream_id].fields = event.headers
        elif isinstance(event, h2.events.InformationalResponseReceived):
            self.streams[event.stream_id].informational.append(event.headers)
        elif isinstance(event, h2.events.DataReceived):
            self.streams[event.stream_id].content += event.data
            self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, h2.events.TrailersReceived):
            self.streams[event.stream_id].trailers = event.headers
        elif isinstance(event, h2.events.StreamEnded):
            self.streams[event.stream_id].ended = True
        elif isinstance(event, h2.events.StreamReset):
            self.streams[event.stream_id].reset = event.error_code
        elif isinstance(event, h2.events.PingAckReceived):
            self.pongs.append(event.ping_data)
        elif isinstance(event, h2.events.ConnectionTerminated):
            self.goaways.append((event.error_code, event.last_stream_id))
        elif isinstance(event, (h2.events.WindowUpdated, h2.events.RemoteSettingsChanged)):
            for stream, state in list(self.streams.items()):
                if state.unsent:
                    self._send_on(stream)


class Client(Peer):
    def __init__(self, port):
        super().__init__(socket.create_connection(("127.0.0.1", port), TIMEOUT), True)
        self.h2.initiate_connection()
        self.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def open(self, method="GET", path="/", fields=(), content=None, trailers=None):
        stream = self.h2.get_next_available_stream_id()
        head = [(":method", method), (":scheme", "http"), (":authority", "127.0.0.1"), (":path", path)]
        self.h2.send_headers(stream, head + list(fields), end_stream=content is None)
        if content is not None:
            self.send(stream, content, trailers)
        return stream

    def settings_arrive(self):
        """Until the server has told how many streams it takes."""
        wanted = h2.settings.SettingCodes.MAX_CONCURRENT_STREAMS
        while wanted not in self.h2.remote_settings and not self.closed:
            self.turn()

    def finish(self, *streams):
        """Until these have ended; what came on them."""
        done = lambda stream: self.streams[stream].ended or self.streams[stream].reset is not None
        while not all(map(done, streams)):
            if self.closed:
                raise ConnectionError(f"closed before all streams had ended: {self.goaways}")
            self.turn()
        return [self.streams[stream] for stream in streams]


class Server:
    """Answers GET with `greeting`, echoes the content and trailers of others; a path /reset is reset."""

    def __init__(self, greeting, streams_max):
        self.greeting = greeting
        self.streams_max = streams_max
        self.most = 0
        self.failures = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()

    def _listen(self):
        while True:
            try:
                sock, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock):
        peer = Peer(sock, False)
        limit = {h2.settings.SettingCodes.MAX_CONCURRENT_STREAMS: self.streams_max}
        peer.h2.local_settings = h2.settings.Settings(client=False, initial_values=limit)
        peer.h2.initiate_connection()
        answered = set()
        try:
            while not peer.closed:
                peer.turn()
                self.most = max(self.most, peer.h2.open_inbound_streams)
                for stream, state in list(peer.streams.items()):
                    if state.ended and stream not in answered:
                        answered.add(stream)
                        self._answer(peer, stream, state)
                peer.flush()
        except Exception as error:
            self.failures.append(error)
        finally:
            sock.close()

    def _answer(self, peer, stream, request):
        fields = dict(request.fields)
        if fields[":path"] == "/reset":
            peer.h2.reset_stream(stream, 8)
            return
        peer.h2.send_headers(stream, [(":status", "103"), ("link", "</style.css>")])
        peer.h2.send_headers(stream, [(":status", "200"), ("x-path", fields[":path"])])
        content = self.greeting if fields[":method"] == "GET" else bytes(request.content)
        peer.send(stream, content, [("x-octets", str(len(content)))])
