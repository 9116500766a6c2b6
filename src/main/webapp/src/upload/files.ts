async function ofEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A folder is handed out some entries at a time, until none are left.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) {
      return files;
    }
    for (const inner of entries.filter((entry) => !isHidden(entry.name))) {
      files.push(...(await ofEntry(inner)));
    }
  }
}

const isHidden = (name: string) => name.startsWith('.') || name === 'Thumbs.db';

const isVisible = (file: File) => !(file.webkitRelativePath || file.name).split('/').some(isHidden);

/** The files that were dropped, those in folders too. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // Taken at once: after the first wait, the browser has emptied the list.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const loose = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory === true)) {
    return loose.filter(isVisible);
  }
  const files = await Promise.all(entries.map((entry) => (entry === null ? Promise.resolve([]) : ofEntry(entry))));
  return files.flat().filter(isVisible);
}

/** What was chosen in a dialog, without what a folder hides. */
export function chosenFiles(list: FileList | null): File[] {
  return [...(list ?? [])].filter(isVisible);
}

/** Images that were pasted, named by when. */
export function pastedImages(data: DataTransfer | null): File[] {
  // Cells and text are copied with a picture of them: those are to be pasted, not sent.
  if (data?.types.includes('text/plain') === true) {
    return [];
  }
  return [...(data?.files ?? [])]
    .filter((file) => file.type.startsWith('image/'))
    .map((file, index) => {
      const name = `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}-${index + 1}`;
      const extension = file.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png';
      return new File([file], `${name}.${extension}`, { type: file.type });
    });
}
