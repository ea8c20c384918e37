-- Works on a packet in the current folder as somebody in Neovim does, and writes what came of it as JSON to OUT. Runs in Neovim 0.7 and later.
local result = {}
local encoding = vim.env.ENCODING

local function open(file)
  vim.cmd("edit " .. file)
  return vim.api.nvim_get_current_buf()
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

-- The line and byte column, both from 0, where the words begin.
local function find(buffer, words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local start = line:find(words, 1, true)
    if start then
      return number - 1, start - 1
    end
  end
  error("no " .. words)
end

local capabilities = vim.lsp.protocol.make_client_capabilities()
capabilities.general = vim.tbl_extend("force", capabilities.general or {}, { positionEncodings = { encoding } })
local client_id = vim.lsp.start_client({
  name = "throughline",
  cmd = { vim.env.NODE, vim.env.CLI, "lsp", "--stdio" },
  root_dir = vim.fn.getcwd(),
  capabilities = capabilities,
  offset_encoding = encoding,
})
local client = vim.lsp.get_client_by_id(client_id)

local function attach(file)
  local buffer = open(file)
  vim.lsp.buf_attach_client(buffer, client_id)
  return buffer
end

local function request(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
  local answer = answers[client_id] or { err = "no answer" }
  if answer.err then
    error(method .. ": " .. vim.inspect(answer.err))
  end
  return answer.result
end

-- What a request needs to know of the place where the words begin, a few bytes further on.
local function place(buffer, words, further)
  local line, column = find(buffer, words)
  vim.api.nvim_win_set_buf(0, buffer)
  vim.api.nvim_win_set_cursor(0, { line + 1, column + further })
  return vim.lsp.util.make_position_params(0, encoding)
end

local function findings(buffer)
  local found = {}
  for _, item in ipairs(vim.diagnostic.get(buffer)) do
    local line = vim.api.nvim_buf_get_lines(buffer, item.lnum, item.lnum + 1, false)[1]
    local words = item.lnum == item.end_lnum and line:sub(item.col + 1, item.end_col) or line
    table.insert(found, (item.code or item.user_data.lsp.code) .. " " .. words)
  end
  table.sort(found)
  return found
end

local function has_finding(buffer, wanted)
  for _, found in ipairs(findings(buffer)) do
    if found == wanted then
      return true
    end
  end
  return false
end

local function run()
  vim.wait(20000, function()
    return client.server_capabilities ~= nil and client.initialized
  end, 20)
  result.encoding = client.server_capabilities.positionEncoding
  local narrative = attach("narrative.md")
  local impact = attach("impact.md")
  vim.wait(20000, function()
    return has_finding(narrative, vim.env.FINDING) and #vim.diagnostic.get(impact) > 0
  end, 20)
  result.narrative = findings(narrative)
  result.impact = findings(impact)

  result.hover = request(narrative, "textDocument/hover", place(narrative, "$44.3M", 2)).contents

  local target = request(narrative, "textDocument/definition", place(narrative, "cost.csv#cell=2,2", 2))
  result.definition = vim.fn.fnamemodify(vim.uri_to_fname(target[1].uri or target[1].targetUri), ":t")

  local position = place(impact, "−3", 0)
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  local actions = request(impact, "textDocument/codeAction", {
    textDocument = position.textDocument,
    range = { start = position.position, ["end"] = position.position },
    context = { diagnostics = {} },
  })
  result.actions = vim.tbl_map(function(action)
    return action.title
  end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
  result.fixed = vim.api.nvim_buf_get_lines(impact, line, line + 1, false)[1]
  vim.wait(20000, function()
    return not has_finding(impact, "net-change-arithmetic −3")
  end, 20)
  result.after_fix = findings(impact)

  local renaming = place(narrative, "[^close]", 3)
  renaming.newName = "finance"
  vim.lsp.util.apply_workspace_edit(request(narrative, "textDocument/rename", renaming), encoding)
  result.renamed = text_of(narrative)

  vim.api.nvim_buf_set_lines(narrative, -1, -1, false, { "", "Refunds take 🚀 [3 days]( now." })
  local completions = request(narrative, "textDocument/completion", place(narrative, "days](", 6))
  result.completions = vim.tbl_map(function(item)
    return item.label
  end, completions.items or completions)
end

local ok, message = pcall(run)
if not ok then
  result.error = message
end
local out = io.open(vim.env.OUT, "w")
out:write(vim.fn.json_encode(result))
out:close()
client.stop()
vim.wait(5000, function()
  return client.is_stopped()
end, 20)
vim.cmd("qall!")
