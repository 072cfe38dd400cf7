import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { VOSviewerOnline } from 'vosviewer-online';

// A map with places, as it is embedded: `?map=FILE`.
const data = await fetch(new URLSearchParams(location.search).get('map')).then((answer) => answer.json());
createRoot(document.querySelector('#host')).render(createElement(VOSviewerOnline, { data }));
