/** What is text, and worth it. An event stream is text too, but must reach the reader line by line. */
const text = /^(text\/(?!event-stream)|application\/(json|ld\+json|xml|rss\+xml)|image\/svg\+xml)/;

/** Below this a packet is a packet, compressed or not. In bytes; a body of unknown length counts as long. */
const worthIt = 1024;

function takesGzip(request: Request): boolean {
	const offers = (request.headers.get('accept-encoding') ?? '').split(',').map((offer) => offer.trim());
	return offers.some((offer) => /^gzip($|;)/.test(offer) && !/;\s*q=0(\.0*)?$/.test(offer));
}

/**
 * The response, compressed with gzip when the request takes it and the body is text. Prerendered pages and
 * assets do not come by here: they were compressed by the build. What is compressed already, or has no body,
 * is answered as it is.
 */
export function compressResponse(request: Request, response: Response): Response {
	const { headers, body, status, statusText } = response;
	const length = Number(headers.get('content-length') ?? Infinity);
	if (!body || headers.has('content-encoding') || length < worthIt) return response;
	if (!text.test(headers.get('content-type') ?? '')) return response;
	const changed = new Headers(headers);
	changed.append('vary', 'Accept-Encoding');
	if (!takesGzip(request)) return new Response(body, { headers: changed, status, statusText });
	changed.set('content-encoding', 'gzip');
	changed.delete('content-length');
	return new Response(body.pipeThrough(new CompressionStream('gzip')), {
		headers: changed,
		status,
		statusText
	});
}
