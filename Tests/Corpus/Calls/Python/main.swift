// Licensed under Apache License v2.0. See LICENSE for details.

import Python

var checks = Checks()
let python = try Python()
python.Py_InitializeEx(0)
checks.equal(python.Py_IsInitialized(), 1, "initialised")

let main = checks.unwrap(python.PyImport_AddModule("__main__"), "main")
let globals = checks.unwrap(python.PyModule_GetDict(main), "globals")
let expression = "sum(i * i for i in range(10))"
let sum = checks.unwrap(python.PyRun_StringFlags(expression, Py_eval_input, globals, globals, nil), "sum")
checks.equal(python.PyLong_AsLong(sum), 285, "sum of squares")
python.Py_DecRef(sum)

checks.equal(python.PyRun_SimpleStringFlags("name = 'a\\u00fcb' * 2", nil), 0, "assignment")
let name = checks.unwrap(python.PyDict_GetItemString(globals, "name"), "name")
checks.equal(String(cString: checks.unwrap(python.PyUnicode_AsUTF8(name), "text")), "aübaüb", "text")

// Variable arguments, and a global variable.
let pair = checks.unwrap(python.Py_BuildValue("(is)", 7, "seven"), "pair")
checks.equal(python.PyTuple_Size(pair), 2, "size")
checks.equal(python.PyRun_StringFlags("1 / 0", Py_eval_input, globals, globals, nil), nil, "division by zero")
checks.equal(python.PyErr_ExceptionMatches(python.PyExc_ZeroDivisionError), 1, "exception")
python.PyErr_Clear()
checks.equal(python.Py_FinalizeEx(), 0, "end")
checks.finish()
