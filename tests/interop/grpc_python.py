"""Python's grpcio against the users example: all kinds of calls, rich errors, health and reflection."""

import grpc
from google.protobuf import descriptor_pool, message_factory
from google.rpc import error_details_pb2
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase
from grpc_status import rpc_status

SERVICE = "bench.users.UserService"
METADATA = [("authorization", "Bearer open-sesame")]
TIMEOUT = 20


def expect(found, expected, what):
    if found != expected:
        raise AssertionError(f"{what}: {found!r}, and not {expected!r}")


class Client:
    """Calls methods by what reflection tells of them."""

    def __init__(self, channel):
        self.channel = channel
        self.database = ProtoReflectionDescriptorDatabase(channel)
        self.pool = descriptor_pool.DescriptorPool(self.database)
        self.service = self.pool.FindServiceByName(SERVICE)

    def type(self, name):
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(f"bench.users.{name}"))

    def method(self, name):
        method = self.service.FindMethodByName(name)
        kinds = {
            (False, False): self.channel.unary_unary,
            (False, True): self.channel.unary_stream,
            (True, False): self.channel.stream_unary,
            (True, True): self.channel.stream_stream,
        }
        answer = message_factory.GetMessageClass(method.output_type)
        kind = kinds[method.client_streaming, method.server_streaming]
        call = kind(
            f"/{SERVICE}/{name}",
            request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=answer.FromString,
        )
        return lambda request, timeout=TIMEOUT, metadata=METADATA: call(request, timeout=timeout, metadata=metadata)


def calls(client):
    request = client.type("GetUserRequest")
    user = client.method("GetUser")(request(id=84213377))
    expect((user.name, user.address.city), ("Alice Liddell", "Oslo"), "the user")
    users = list(client.method("ListUsers")(client.type("ListUsersRequest")(page_size=50)))
    expect(len(users), 50, "users")
    new = [client.type("User")(id=i, name=f"user {i}") for i in range(1, 201)]
    created = client.method("CreateUsers")(iter(new))
    expect(list(created.ids), list(range(1, 201)), "identifiers")
    said = [client.type("ChatMessage")(sequence=i, text="x" * i * 100) for i in range(1, 101)]
    heard = [message.text for message in client.method("Chat")(iter(said))]
    expect(heard, [f"alice, you said: {message.text}" for message in said], "what was said")


def failure(call):
    try:
        call()
    except grpc.RpcError as error:
        return error
    raise AssertionError("the call succeeded")


def failures(client):
    request = client.type("GetUserRequest")
    get, listing = client.method("GetUser"), client.method("ListUsers")
    expect(failure(lambda: get(request(id=999_999_999))).code(), grpc.StatusCode.NOT_FOUND, "no such user")
    refused = failure(lambda: get(request(id=999_999_999), metadata=[]))
    expect(refused.code(), grpc.StatusCode.UNAUTHENTICATED, "a stranger")
    invalid = rpc_status.from_call(failure(lambda: get(request())))
    detail = error_details_pb2.BadRequest()
    expect(invalid.details[0].Unpack(detail), True, "whether it is a BadRequest")
    expect([violation.field for violation in detail.field_violations], ["id"], "what is invalid")
    slowly = client.type("ListUsersRequest")(filter="slowly")
    late = failure(lambda: list(listing(slowly, timeout=0.2)))
    expect(late.code(), grpc.StatusCode.DEADLINE_EXCEEDED, "a slow call")
    call = listing(slowly)
    next(call)
    call.cancel()
    expect(failure(lambda: list(call)).code(), grpc.StatusCode.CANCELLED, "a cancelled call")
    unknown = client.channel.unary_unary(f"/{SERVICE}/Unknown")
    missing = failure(lambda: unknown(b"", timeout=TIMEOUT, metadata=METADATA))
    expect(missing.code(), grpc.StatusCode.UNIMPLEMENTED, "a method that is not there")


def health(channel):
    stub = health_pb2_grpc.HealthStub(channel)
    serving = health_pb2.HealthCheckResponse.SERVING
    for service in ["", SERVICE]:
        found = stub.Check(health_pb2.HealthCheckRequest(service=service), timeout=TIMEOUT)
        expect(found.status, serving, f"health of {service!r}")
    missing = failure(lambda: stub.Check(health_pb2.HealthCheckRequest(service="no.Such"), timeout=TIMEOUT))
    expect(missing.code(), grpc.StatusCode.NOT_FOUND, "health of an unknown service")
    watch = stub.Watch(health_pb2.HealthCheckRequest(service=SERVICE), timeout=TIMEOUT)
    expect(next(watch).status, serving, "what a watcher hears first")
    watch.cancel()


def check(port):
    with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
        client = Client(channel)
        services = set(client.database.get_services())
        for service in [SERVICE, "grpc.health.v1.Health", "grpc.reflection.v1alpha.ServerReflection"]:
            expect(service in services, True, f"whether {service} is among {services}")
        calls(client)
        failures(client)
        health(channel)
