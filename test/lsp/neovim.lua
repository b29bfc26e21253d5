-- Opens a document in Neovim with the language server attached, applies the first quick fix, and prints what it saw.
-- Arguments: the server's script, the document.
local cli, path = arg_cli, arg_path
vim.cmd('edit ' .. vim.fn.fnameescape(path))
local buffer = vim.api.nvim_get_current_buf()
local published = {}
local handler = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(err, result, ctx, config)
  table.insert(published, result)
  return handler(err, result, ctx, config)
end
local client = vim.lsp.start_client({ name = 'klarsprak', cmd = { 'node', cli, 'lsp', '--stdio' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(buffer, client)
local ok = vim.wait(15000, function() return #published > 0 end, 20)
local out = { ok = ok, diagnostics = {}, actions = {} }
for _, d in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(out.diagnostics, { lnum = d.lnum, col = d.col, end_col = d.end_col, code = d.code, severity = d.severity })
end
local line = vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1]
local start = line:find('iverksette', 1, true) - 1
vim.api.nvim_win_set_cursor(0, { 1, start })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer) }
local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 10000) or {}
for id, answer in pairs(answers) do
  for _, action in ipairs(answer.result or {}) do
    table.insert(out.actions, action.title)
    if action.title == 'Bytt til «sette i gang»' then
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
    end
  end
end
out.line = vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1]
io.stdout:write(vim.json.encode(out) .. '\n')
vim.lsp.stop_client(client)
vim.cmd('qall!')
