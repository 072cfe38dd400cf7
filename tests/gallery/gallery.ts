import { PICTURES, type Shown } from './pictures.ts';

const main = document.querySelector('main');
if (main === null) throw new Error('The gallery has no <main>.');
main.append(...(await Promise.all(PICTURES.map(hang))));

async function hang({ name, snapshot, draw }: Shown): Promise<HTMLElement> {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const button = document.createElement('button');
  const now = image(`data:image/svg+xml,${encodeURIComponent(await draw())}`, `${name}, now`);
  const onFile = image(snapshot, `${name}, on file`);
  onFile.hidden = true;
  button.textContent = name;
  button.addEventListener('click', () => {
    onFile.hidden = !onFile.hidden;
  });
  caption.append(button);
  figure.append(caption, now, onFile);
  return figure;
}

function image(src: string, alt: string): HTMLImageElement {
  return Object.assign(document.createElement('img'), { src, alt });
}
