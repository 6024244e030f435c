// How well rankings do against grades.

const gain = (grade, place) => (2 ** grade - 1) / Math.log2(place + 2);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
export const mean = (numbers) => (numbers.length ? sum(numbers) / numbers.length : 0);

/// A ranking of pages against the grades of one query: NDCG@10; whether a page of the best grade is
/// first; one over the place of the first page that is at least very useful.
export function measure(pages, relevant) {
  const grades = Object.values(relevant).sort((a, b) => b - a);
  const ideal = sum(grades.slice(0, 10).map(gain));
  const first = pages.findIndex((page) => relevant[page] >= Math.min(2, grades[0]));
  return {
    ndcg: sum(pages.slice(0, 10).map((page, i) => gain(relevant[page] ?? 0, i))) / ideal,
    success: relevant[pages[0]] === grades[0] ? 1 : 0,
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  };
}

/// Each query with the pages that `search` finds for it, how these do, and whether the section that
/// answers best was named.
export async function judge(queries, search) {
  const judged = [];
  for (const query of queries) {
    const results = await search(query.query, { limit: 20 });
    const pages = results.map(({ url }) => url.split("#")[0]);
    const best = results.find(({ url }) => query.relevant[url.split("#")[0]] === 3);
    const section = query.section && best ? Number(best.url.split("#")[1] === query.section) : null;
    judged.push({ ...query, pages, section, ...measure(pages, query.relevant) });
  }
  return judged;
}

/// Means by kind, and of all.
export function report(judged) {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => [kind, judged.filter((query) => query.kind === kind)]);
  return Object.fromEntries([...groups, ["all", judged]].map(([kind, of]) => [kind, {
    queries: of.length,
    ndcg: rounded(of.map((query) => query.ndcg)),
    success: rounded(of.map((query) => query.success)),
    mrr: rounded(of.map((query) => query.reciprocal)),
    section: rounded(of.map((query) => query.section).filter((met) => met !== null)),
  }]));
}

const rounded = (numbers) => Number(mean(numbers).toFixed(3));
