import type { ComponentType } from 'react';
import { DataPanel } from './data/DataPanel.tsx';
import { EmbedPanel } from './EmbedPanel.tsx';
import { FilesPanel } from './files/FilesPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { VideoPanel } from './video/VideoPanel.tsx';

export type ShareTab = 'link' | 'embed' | 'files' | 'video' | 'data';

/** The ways out of Coterie, in the order of the tabs. */
export const TABS: readonly {
  readonly id: ShareTab;
  readonly label: string;
  readonly Panel: ComponentType;
}[] = [
  { id: 'link', label: 'Link', Panel: LinkPanel },
  { id: 'embed', label: 'Embed', Panel: EmbedPanel },
  { id: 'files', label: 'Pictures and slides', Panel: FilesPanel },
  { id: 'video', label: 'Video', Panel: VideoPanel },
  { id: 'data', label: 'Data', Panel: DataPanel },
];
