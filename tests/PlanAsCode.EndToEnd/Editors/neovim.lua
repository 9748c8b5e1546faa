-- Neovim's own client against the server: prints one line of JSON a step. The words that start the server and the folder come by environment.
local words = vim.fn.json_decode(vim.env.PLAN_WORDS)
local folder = vim.env.PLAN_FOLDER
local patience = 100000

local function say(step, value)
  io.stdout:write(vim.fn.json_encode({ step = step, value = value }) .. '\n')
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n' end

local function await(what, fits)
  if not vim.wait(patience, fits, 20) then error(what .. ' did not come') end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, patience)
  for _, answer in pairs(answers or {}) do return answer.result end
end

local function at(line, column) vim.api.nvim_win_set_cursor(0, { line, column }) end

local function run()
  vim.o.hidden = true
  vim.cmd('edit ' .. folder .. '/plan.yaml')
  vim.bo.filetype = 'plan'
  local client = vim.lsp.start_client({ name = 'plan', cmd = words, root_dir = folder })
  vim.lsp.buf_attach_client(0, client)

  await('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local found = vim.tbl_map(function(finding) return finding.code .. ' ' .. finding.lnum .. ':' .. finding.col end, vim.diagnostic.get(0))
  table.sort(found)
  say('diagnostics', found)

  at(5, 11)
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
  say('hover', table.concat(vim.lsp.util.convert_input_to_markdown_lines(hover.contents), '\n'))

  at(6, 4)
  local list = ask('textDocument/completion', vim.lsp.util.make_position_params())
  say('completion', vim.tbl_map(function(item) return item.word end, vim.lsp.util.text_document_completion_list_to_complete_items(list, '')))

  at(5, 11)
  vim.lsp.buf.rename('anna')
  await('the rename', function() return text():find('owner: anna') ~= nil end)
  say('renamed here', text())
  vim.cmd('edit ' .. folder .. '/people.plan.yaml')
  say('renamed there', text())

  vim.cmd('edit ' .. folder .. '/plan.yaml')
  vim.lsp.buf.formatting_sync(nil, patience)
  say('formatted', text())
  vim.lsp.stop_client(client)
  await('the end', function() return vim.lsp.client_is_stopped(client) end)
end

local well, problem = pcall(run)
if not well then say('failed', tostring(problem)) end
vim.cmd(well and 'qall!' or 'cquit!')
