// Node's grpc-js against the users example: all kinds of calls.
//
//   node grpc_node.js USERS_PROTO PORT
'use strict';

const assert = require('node:assert');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [proto, port] = process.argv.slice(2);
const { UserService } = grpc.loadPackageDefinition(loader.loadSync(proto, { longs: Number })).bench.users;
const client = new UserService(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
const metadata = new grpc.Metadata();
metadata.set('authorization', 'Bearer open-sesame');
const deadline = () => ({ deadline: Date.now() + 20_000 });

const unary = (method, request, ...rest) => new Promise((resolve, reject) => {
  client[method](request, ...rest, deadline(), (error, answer) => (error ? reject(error) : resolve(answer)));
});

const all = (stream) => new Promise((resolve, reject) => {
  const messages = [];
  stream.on('data', (message) => messages.push(message));
  stream.on('error', reject);
  stream.on('end', () => resolve(messages));
});

async function main() {
  const user = await unary('getUser', { id: 84213377 }, metadata);
  assert.equal(user.name, 'Alice Liddell');

  const users = await all(client.listUsers({ pageSize: 20 }, metadata, deadline()));
  assert.equal(users.length, 20);

  const ids = Array.from({ length: 100 }, (_, i) => i + 1);
  const created = await new Promise((resolve, reject) => {
    const call = client.createUsers(metadata, deadline(), (error, answer) => (error ? reject(error) : resolve(answer)));
    ids.forEach((id) => call.write({ id, name: `user ${id}` }));
    call.end();
  });
  assert.deepEqual(created.ids, ids);

  const chat = client.chat(metadata, deadline());
  ids.forEach((id) => chat.write({ sequence: id, text: `${id}` }));
  chat.end();
  const heard = await all(chat);
  assert.deepEqual(heard.map((message) => message.text), ids.map((id) => `alice, you said: ${id}`));

  const code = (promise) => promise.then(() => grpc.status.OK, (error) => error.code);
  assert.equal(await code(unary('getUser', { id: 999999999 }, metadata)), grpc.status.NOT_FOUND);
  assert.equal(await code(unary('getUser', { id: 999999999 })), grpc.status.UNAUTHENTICATED);
  const late = client.listUsers({ filter: 'slowly' }, metadata, { deadline: Date.now() + 200 });
  assert.equal(await code(all(late)), grpc.status.DEADLINE_EXCEEDED);
  client.close();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
