// Reads every page of the lists that a pull reads, and nothing else. Argument: the address of the sandbox.
const [url] = process.argv.slice(2);
const headers = { authorization: "Bearer sandbox-token", "intercom-version": "2.9" };
let objects = 0;
for (const list of ["help_center/collections", "help_center/sections", "articles", "news/news_items"]) {
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const reply = await fetch(`${url}/${list}?page=${page}&per_page=50`, { headers });
    const body = await reply.json();
    pages = body.pages?.total_pages ?? 1;
    objects += body.data.length;
  }
}
console.log(objects);
