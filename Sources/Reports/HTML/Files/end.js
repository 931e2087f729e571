  if (list) startList();
  if (byId("sheet")) startSheets();
})();
