import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const icon = (path: string) =>
  function PathIcon() {
    return (
      <Icon>
        <path d={path} />
      </Icon>
    );
  };

export const CheckIcon = icon('M3 8.5l3.2 3.2L13 5');
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const FailedIcon = icon('M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 5v3.6M8 11v.1');
export const WarningIcon = icon('M8 2.2l6.2 11.2H1.8zM8 6.6v3M8 11.4v.1');
export const ClockIcon = icon('M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 4.6V8l2.4 1.6');
export const StoppedIcon = icon('M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM4 12l8-8');
export const UploadIcon = icon('M8 10.5V2.5M4.8 5.5L8 2.3l3.2 3.2M2.5 10.5v2.3c0 .4.3.7.7.7h9.6c.4 0 .7-.3.7-.7v-2.3');
export const DownloadIcon = icon('M8 2.5v8M4.8 7.5L8 10.7l3.2-3.2M2.5 10.5v2.3c0 .4.3.7.7.7h9.6c.4 0 .7-.3.7-.7v-2.3');
export const FolderIcon = icon('M1.8 12.5v-9h4l1.6 2h6.8v7z');
export const RetryIcon = icon('M13.2 8a5.2 5.2 0 11-1.6-3.7M13.3 2v3h-3');
export const TrashIcon = icon('M2.5 4.2h11M6.2 4V2.5h3.6V4M4 4.2l.6 9.3h6.8l.6-9.3');
export const BackIcon = icon('M9.5 3.5L5 8l4.5 4.5');
export const CopyIcon = icon('M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z');
export const SearchIcon = icon('M7 2.3a4.7 4.7 0 100 9.4 4.7 4.7 0 000-9.4zM10.5 10.5l3.2 3.2');
export const UpIcon = icon('M8 13V3M4 7l4-4 4 4');
export const DownIcon = icon('M8 3v10M4 9l4 4 4-4');
export const KeyboardIcon = icon('M1.5 4h13v8h-13zM4 6.5h.1M6.5 6.5h.1M9 6.5h.1M11.5 6.5h.1M5 9.5h6');
export const ZoomInIcon = icon('M7 2.3a4.7 4.7 0 100 9.4 4.7 4.7 0 000-9.4zM10.5 10.5l3.2 3.2M7 5v4M5 7h4');
export const ZoomOutIcon = icon('M7 2.3a4.7 4.7 0 100 9.4 4.7 4.7 0 000-9.4zM10.5 10.5l3.2 3.2M5 7h4');
export const SharedIcon = icon('M6 4.5h7.5V12M10 11.5H2.5V4');
