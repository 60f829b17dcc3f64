import { error } from '@sveltejs/kit';

/**
 * The JSON body of a request. `error(415)` when it is sent as something else, `error(413)` beyond `mostBytes` — however
 * long it claims to be — and `error(400)` when it is no JSON.
 */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\b/i.test(type)) error(415, 'Send JSON, as application/json.');
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of request.body ?? []) {
		length += chunk.byteLength;
		if (length > mostBytes) error(413, `That is more than ${mostBytes} bytes. Send it in parts.`);
		chunks.push(chunk);
	}
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
	} catch {
		error(400, 'That is not JSON.');
	}
}
