// Licensed under Apache License v2.0. See LICENSE for details.

import CInterface

extension Cursor {
    /// What clang folds a variable's initialiser to, as a value of a type; nil where it is no number that is constant.
    func constantValue(as type: CType) -> MacroValue? {
        guard let result = libclang.clang_Cursor_Evaluate(raw) else { return nil }
        defer { libclang.clang_EvalResult_dispose(result) }
        switch libclang.clang_EvalResult_getKind(result) {
        case .CXEval_Int:
            let isUnsigned = libclang.clang_EvalResult_isUnsignedInt(result) != 0
            return .integer(
                isUnsigned
                    ? .unsigned(libclang.clang_EvalResult_getAsUnsigned(result))
                    : .signed(libclang.clang_EvalResult_getAsLongLong(result)),
                type: type
            )
        case .CXEval_Float:
            return .floating(libclang.clang_EvalResult_getAsDouble(result), type: type)
        default:
            return nil
        }
    }
}
