// Two frames after the line is in the page it is on the screen; the same mark as our screens make.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("line")));
