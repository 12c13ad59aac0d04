export function signImages(html: string, _nowSeconds: number): string {
  return html;
}
