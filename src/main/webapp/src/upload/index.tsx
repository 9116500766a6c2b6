export { UploadProvider, useUploads } from './UploadProvider';
export { UploadBar } from './UploadBar';
export { UploadTray } from './UploadTray';
export { DropZone } from './DropZone';
export { useDropAnywhere } from './useDropAnywhere';
