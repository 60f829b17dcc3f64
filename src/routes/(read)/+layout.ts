/**
 * Reading pages are files wherever the debate was there when the product was built: found by following links from
 * the overviews that `entries` name. Debates added at run time (PACKS_DIR) are rendered on request by the same code.
 */
export const prerender = 'auto';

/** As files every page is the index of a folder, which any web server finds. */
export const trailingSlash = __STATIC_SITE__ ? 'always' : 'never';
