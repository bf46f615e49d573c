/** The browser's file dialog. @returns [] when it was closed without a choice */
export const chooseFiles = (what: 'file' | 'folder'): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = what === 'file'
    input.webkitdirectory = what === 'folder'
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => resolve([])
    input.click()
  })
