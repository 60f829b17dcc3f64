import { expect, test } from '#tests/browser/page-test.ts';

test('a supervisor is told that the process lives, a proxy that it is ready', async ({ request }) => {
	const alive = await request.get('/healthz');
	expect([alive.status(), await alive.text()]).toEqual([200, 'ok\n']);
	const ready = await request.get('/readyz');
	expect(ready.status()).toBe(200);
	expect(await ready.json()).toEqual({ ready: true, storage: 'ok', debates: 'ok' });
});

test('metrics are not there unless the operator asks for them', async ({ request }) => {
	expect((await request.get('/metrics')).status()).toBe(404);
});
