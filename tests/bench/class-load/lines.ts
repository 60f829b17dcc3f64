import { Agent, get, request, type IncomingMessage } from 'node:http';

/** What a server answered. */
export interface Answer {
	readonly status: number;
	readonly text: string;
}

/** A line per student that stays open between requests, as browsers keep theirs. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

function textOf(response: IncomingMessage): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
		response.once('end', () => resolve(text)).once('error', reject);
	});
}

/** One request over real HTTP; a GET without a body. Rejects when the line breaks. */
export function ask(url: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const method = body === undefined ? 'GET' : 'POST';
		const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
		request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
			textOf(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
		})
			.once('error', reject)
			.end(body);
	});
}

/** A message of a feed: the id of the change (null for none), the topic. */
export interface FeedMessage {
	readonly id: string;
	readonly topic: string;
}

/** Follows a feed; resolves when it is open. Answers how to stop. */
export function follow(
	url: string,
	cookie: string,
	hear: (message: FeedMessage) => void
): Promise<() => void> {
	return new Promise((resolve, reject) => {
		const asked = get(url, { agent: false, headers: { cookie } }, (response) => {
			if (response.statusCode !== 200) return reject(new Error(`The feed answered ${response.statusCode}.`));
			let rest = '';
			response.setEncoding('utf8').on('data', (piece: string) => {
				const blocks = (rest + piece).split('\n\n');
				rest = blocks.pop() ?? '';
				for (const block of blocks) {
					const [, id, topic] = /^id: (\S+)\ndata: \{"topic":"([^"]+)"/.exec(block) ?? [];
					if (id && topic) hear({ id, topic });
				}
			});
			response.on('error', () => {});
			resolve(() => void asked.destroy());
		});
		asked.once('error', reject);
	});
}
