// A built site's search, loaded as a page would load it, but for `fetch`, which reads files.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

/// Lets `fetch` answer with the files that `locate` names by an address's path; `hear` is told of each
/// that is there.
export function fetchFrom(locate, hear = () => {}) {
  globalThis.fetch = async (address) => {
    const file = locate(new URL(address).pathname);
    const bytes = await readFile(file).catch(() => null);
    if (!bytes) return new Response("", { status: 404 });
    hear(file, bytes);
    return new Response(bytes);
  };
}

/// The module that the site's pages name; it is the first that `hear` is told of. Each visitor has
/// fetched nothing yet.
export async function searchModule(site, hear = () => {}, visitor = 0) {
  fetchFrom((name) => path.join(site, path.relative(site, name)), hear);
  const page = await readFile(path.join(site, "search", "index.html"), "utf8");
  const file = path.join(site, "search", /rel="search-module" href="([^"]+)"/.exec(page)[1]);
  hear(file, await readFile(file));
  return import(`${pathToFileURL(file)}?${visitor}`);
}
