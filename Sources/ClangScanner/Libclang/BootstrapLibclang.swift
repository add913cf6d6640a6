// Licensed under Apache License v2.0. See LICENSE for details.

// Temporary: stands in for the bindings that ffigen generates from clang-c/Index.h.

import BootstrapCarriers
package import FFIRuntime
import Glibc

package typealias CXCursorVisitor = FunctionPointer<(CXCursor, CXCursor, CXClientData?) -> CXChildVisitResult>

package enum CXCursorSetImpl {}
package enum CXModuleMapDescriptorImpl {}
package enum CXTargetInfoImpl {}
package enum CXTranslationUnitImpl {}
package enum CXVirtualFileOverlayImpl {}
package typealias CXVirtualFileOverlay = UnsafeMutablePointer<CXVirtualFileOverlayImpl>
package typealias CXModuleMapDescriptor = UnsafeMutablePointer<CXModuleMapDescriptorImpl>
package typealias CXIndex = UnsafeMutableRawPointer
package typealias CXTargetInfo = UnsafeMutablePointer<CXTargetInfoImpl>
package typealias CXTranslationUnit = UnsafeMutablePointer<CXTranslationUnitImpl>
package typealias CXClientData = UnsafeMutableRawPointer
package typealias CXFile = UnsafeMutableRawPointer
package typealias CXDiagnostic = UnsafeMutableRawPointer
package typealias CXDiagnosticSet = UnsafeMutableRawPointer
package typealias CXCursorSet = UnsafeMutablePointer<CXCursorSetImpl>
package typealias CXPrintingPolicy = UnsafeMutableRawPointer
package typealias CXModule = UnsafeMutableRawPointer
package typealias CXCompletionString = UnsafeMutableRawPointer
package typealias CXEvalResult = UnsafeMutableRawPointer
package typealias CXRemapping = UnsafeMutableRawPointer
package typealias CXIdxClientFile = UnsafeMutableRawPointer
package typealias CXIdxClientEntity = UnsafeMutableRawPointer
package typealias CXIdxClientContainer = UnsafeMutableRawPointer
package typealias CXIdxClientASTFile = UnsafeMutableRawPointer
package typealias CXIndexAction = UnsafeMutableRawPointer

package struct CXUnsavedFile {
    package var Filename: UnsafePointer<CChar>?
    package var Contents: UnsafePointer<CChar>?
    package var Length: UInt
    package init() {
        Filename = nil
        Contents = nil
        Length = 0
    }
}

package struct CXString {
    package var data: UnsafeRawPointer?
    package var private_flags: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        data = nil
        private_flags = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXStringSet {
    package var Strings: UnsafeMutablePointer<CXString>?
    package var Count: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        Strings = nil
        Count = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXVersion {
    package var Major: Int32
    package var Minor: Int32
    package var Subminor: Int32
    package init() {
        Major = 0
        Minor = 0
        Subminor = 0
    }
}

package struct CXFileUniqueID {
    package var data: InlineArray<3, UInt64>
    package init() {
        data = InlineArray(repeating: 0)
    }
}

package struct CXSourceLocation {
    package var ptr_data: InlineArray<2, UnsafeRawPointer?>
    package var int_data: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        ptr_data = InlineArray(repeating: nil)
        int_data = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXSourceRange {
    package var ptr_data: InlineArray<2, UnsafeRawPointer?>
    package var begin_int_data: UInt32
    package var end_int_data: UInt32
    package init() {
        ptr_data = InlineArray(repeating: nil)
        begin_int_data = 0
        end_int_data = 0
    }
}

package struct CXSourceRangeList {
    package var count: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package var ranges: UnsafeMutablePointer<CXSourceRange>?
    package init() {
        count = 0
        _padding0 = InlineArray(repeating: 0)
        ranges = nil
    }
}

package struct CXTUResourceUsageEntry {
    package var kind: CXTUResourceUsageKind
    package var _padding0: InlineArray<4, UInt8>
    package var amount: UInt
    package init() {
        kind = CXTUResourceUsageKind()
        _padding0 = InlineArray(repeating: 0)
        amount = 0
    }
}

package struct CXTUResourceUsage {
    package var data: UnsafeMutableRawPointer?
    package var numEntries: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package var entries: UnsafeMutablePointer<CXTUResourceUsageEntry>?
    package init() {
        data = nil
        numEntries = 0
        _padding0 = InlineArray(repeating: 0)
        entries = nil
    }
}

package struct CXCursor {
    package var kind: CXCursorKind
    package var xdata: Int32
    package var data: InlineArray<3, UnsafeRawPointer?>
    package init() {
        kind = CXCursorKind()
        xdata = 0
        data = InlineArray(repeating: nil)
    }
}

package struct CXPlatformAvailability {
    package var Platform: CXString
    package var Introduced: CXVersion
    package var Deprecated: CXVersion
    package var Obsoleted: CXVersion
    package var Unavailable: Int32
    package var Message: CXString
    package init() {
        Platform = CXString()
        Introduced = CXVersion()
        Deprecated = CXVersion()
        Obsoleted = CXVersion()
        Unavailable = 0
        Message = CXString()
    }
}

package struct CXType {
    package var kind: CXTypeKind
    package var _padding0: InlineArray<4, UInt8>
    package var data: InlineArray<2, UnsafeMutableRawPointer?>
    package init() {
        kind = CXTypeKind()
        _padding0 = InlineArray(repeating: 0)
        data = InlineArray(repeating: nil)
    }
}

package struct CXToken {
    package var int_data: InlineArray<4, UInt32>
    package var ptr_data: UnsafeMutableRawPointer?
    package init() {
        int_data = InlineArray(repeating: 0)
        ptr_data = nil
    }
}

package struct CXCompletionResult {
    package var CursorKind: CXCursorKind
    package var _padding0: InlineArray<4, UInt8>
    package var CompletionString: CXCompletionString?
    package init() {
        CursorKind = CXCursorKind()
        _padding0 = InlineArray(repeating: 0)
        CompletionString = nil
    }
}

package struct CXCodeCompleteResults {
    package var Results: UnsafeMutablePointer<CXCompletionResult>?
    package var NumResults: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        Results = nil
        NumResults = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXIdxLoc {
    package var ptr_data: InlineArray<2, UnsafeMutableRawPointer?>
    package var int_data: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        ptr_data = InlineArray(repeating: nil)
        int_data = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXIdxIncludedFileInfo {
    package var hashLoc: CXIdxLoc
    package var filename: UnsafePointer<CChar>?
    package var file: CXFile?
    package var isImport: Int32
    package var isAngled: Int32
    package var isModuleImport: Int32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        hashLoc = CXIdxLoc()
        filename = nil
        file = nil
        isImport = 0
        isAngled = 0
        isModuleImport = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXIdxImportedASTFileInfo {
    package var file: CXFile?
    package var module: CXModule?
    package var loc: CXIdxLoc
    package var isImplicit: Int32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        file = nil
        module = nil
        loc = CXIdxLoc()
        isImplicit = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXIdxAttrInfo {
    package var kind: CXIdxAttrKind
    package var _padding0: InlineArray<4, UInt8>
    package var cursor: CXCursor
    package var loc: CXIdxLoc
    package init() {
        kind = CXIdxAttrKind()
        _padding0 = InlineArray(repeating: 0)
        cursor = CXCursor()
        loc = CXIdxLoc()
    }
}

package struct CXIdxEntityInfo {
    package var kind: CXIdxEntityKind
    package var templateKind: CXIdxEntityCXXTemplateKind
    package var lang: CXIdxEntityLanguage
    package var _padding0: InlineArray<4, UInt8>
    package var name: UnsafePointer<CChar>?
    package var USR: UnsafePointer<CChar>?
    package var cursor: CXCursor
    package var attributes: UnsafePointer<UnsafePointer<CXIdxAttrInfo>?>?
    package var numAttributes: UInt32
    package var _padding1: InlineArray<4, UInt8>
    package init() {
        kind = CXIdxEntityKind()
        templateKind = CXIdxEntityCXXTemplateKind()
        lang = CXIdxEntityLanguage()
        _padding0 = InlineArray(repeating: 0)
        name = nil
        USR = nil
        cursor = CXCursor()
        attributes = nil
        numAttributes = 0
        _padding1 = InlineArray(repeating: 0)
    }
}

package struct CXIdxContainerInfo {
    package var cursor: CXCursor
    package init() {
        cursor = CXCursor()
    }
}

package struct CXIdxIBOutletCollectionAttrInfo {
    package var attrInfo: UnsafePointer<CXIdxAttrInfo>?
    package var objcClass: UnsafePointer<CXIdxEntityInfo>?
    package var classCursor: CXCursor
    package var classLoc: CXIdxLoc
    package init() {
        attrInfo = nil
        objcClass = nil
        classCursor = CXCursor()
        classLoc = CXIdxLoc()
    }
}

package struct CXIdxDeclInfo {
    package var entityInfo: UnsafePointer<CXIdxEntityInfo>?
    package var cursor: CXCursor
    package var loc: CXIdxLoc
    package var semanticContainer: UnsafePointer<CXIdxContainerInfo>?
    package var lexicalContainer: UnsafePointer<CXIdxContainerInfo>?
    package var isRedeclaration: Int32
    package var isDefinition: Int32
    package var isContainer: Int32
    package var _padding0: InlineArray<4, UInt8>
    package var declAsContainer: UnsafePointer<CXIdxContainerInfo>?
    package var isImplicit: Int32
    package var _padding1: InlineArray<4, UInt8>
    package var attributes: UnsafePointer<UnsafePointer<CXIdxAttrInfo>?>?
    package var numAttributes: UInt32
    package var flags: UInt32
    package init() {
        entityInfo = nil
        cursor = CXCursor()
        loc = CXIdxLoc()
        semanticContainer = nil
        lexicalContainer = nil
        isRedeclaration = 0
        isDefinition = 0
        isContainer = 0
        _padding0 = InlineArray(repeating: 0)
        declAsContainer = nil
        isImplicit = 0
        _padding1 = InlineArray(repeating: 0)
        attributes = nil
        numAttributes = 0
        flags = 0
    }
}

package struct CXIdxObjCContainerDeclInfo {
    package var declInfo: UnsafePointer<CXIdxDeclInfo>?
    package var kind: CXIdxObjCContainerKind
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        declInfo = nil
        kind = CXIdxObjCContainerKind()
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXIdxBaseClassInfo {
    package var base: UnsafePointer<CXIdxEntityInfo>?
    package var cursor: CXCursor
    package var loc: CXIdxLoc
    package init() {
        base = nil
        cursor = CXCursor()
        loc = CXIdxLoc()
    }
}

package struct CXIdxObjCProtocolRefInfo {
    package var `protocol`: UnsafePointer<CXIdxEntityInfo>?
    package var cursor: CXCursor
    package var loc: CXIdxLoc
    package init() {
        `protocol` = nil
        cursor = CXCursor()
        loc = CXIdxLoc()
    }
}

package struct CXIdxObjCProtocolRefListInfo {
    package var protocols: UnsafePointer<UnsafePointer<CXIdxObjCProtocolRefInfo>?>?
    package var numProtocols: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        protocols = nil
        numProtocols = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXIdxObjCInterfaceDeclInfo {
    package var containerInfo: UnsafePointer<CXIdxObjCContainerDeclInfo>?
    package var superInfo: UnsafePointer<CXIdxBaseClassInfo>?
    package var protocols: UnsafePointer<CXIdxObjCProtocolRefListInfo>?
    package init() {
        containerInfo = nil
        superInfo = nil
        protocols = nil
    }
}

package struct CXIdxObjCCategoryDeclInfo {
    package var containerInfo: UnsafePointer<CXIdxObjCContainerDeclInfo>?
    package var objcClass: UnsafePointer<CXIdxEntityInfo>?
    package var classCursor: CXCursor
    package var classLoc: CXIdxLoc
    package var protocols: UnsafePointer<CXIdxObjCProtocolRefListInfo>?
    package init() {
        containerInfo = nil
        objcClass = nil
        classCursor = CXCursor()
        classLoc = CXIdxLoc()
        protocols = nil
    }
}

package struct CXIdxObjCPropertyDeclInfo {
    package var declInfo: UnsafePointer<CXIdxDeclInfo>?
    package var getter: UnsafePointer<CXIdxEntityInfo>?
    package var setter: UnsafePointer<CXIdxEntityInfo>?
    package init() {
        declInfo = nil
        getter = nil
        setter = nil
    }
}

package struct CXIdxCXXClassDeclInfo {
    package var declInfo: UnsafePointer<CXIdxDeclInfo>?
    package var bases: UnsafePointer<UnsafePointer<CXIdxBaseClassInfo>?>?
    package var numBases: UInt32
    package var _padding0: InlineArray<4, UInt8>
    package init() {
        declInfo = nil
        bases = nil
        numBases = 0
        _padding0 = InlineArray(repeating: 0)
    }
}

package struct CXIdxEntityRefInfo {
    package var kind: CXIdxEntityRefKind
    package var _padding0: InlineArray<4, UInt8>
    package var cursor: CXCursor
    package var loc: CXIdxLoc
    package var referencedEntity: UnsafePointer<CXIdxEntityInfo>?
    package var parentEntity: UnsafePointer<CXIdxEntityInfo>?
    package var container: UnsafePointer<CXIdxContainerInfo>?
    package var role: CXSymbolRole
    package var _padding1: InlineArray<4, UInt8>
    package init() {
        kind = CXIdxEntityRefKind()
        _padding0 = InlineArray(repeating: 0)
        cursor = CXCursor()
        loc = CXIdxLoc()
        referencedEntity = nil
        parentEntity = nil
        container = nil
        role = CXSymbolRole()
        _padding1 = InlineArray(repeating: 0)
    }
}

package struct CXErrorCode: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXError_Success: Self { Self(rawValue: 0) }
    package static var CXError_Failure: Self { Self(rawValue: 1) }
    package static var CXError_Crashed: Self { Self(rawValue: 2) }
    package static var CXError_InvalidArguments: Self { Self(rawValue: 3) }
    package static var CXError_ASTReadError: Self { Self(rawValue: 4) }
}

package struct CXAvailabilityKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXAvailability_Available: Self { Self(rawValue: 0) }
    package static var CXAvailability_Deprecated: Self { Self(rawValue: 1) }
    package static var CXAvailability_NotAvailable: Self { Self(rawValue: 2) }
    package static var CXAvailability_NotAccessible: Self { Self(rawValue: 3) }
}

package struct CXCursor_ExceptionSpecificationKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXCursor_ExceptionSpecificationKind_None: Self { Self(rawValue: 0) }
    package static var CXCursor_ExceptionSpecificationKind_DynamicNone: Self { Self(rawValue: 1) }
    package static var CXCursor_ExceptionSpecificationKind_Dynamic: Self { Self(rawValue: 2) }
    package static var CXCursor_ExceptionSpecificationKind_MSAny: Self { Self(rawValue: 3) }
    package static var CXCursor_ExceptionSpecificationKind_BasicNoexcept: Self { Self(rawValue: 4) }
    package static var CXCursor_ExceptionSpecificationKind_ComputedNoexcept: Self { Self(rawValue: 5) }
    package static var CXCursor_ExceptionSpecificationKind_Unevaluated: Self { Self(rawValue: 6) }
    package static var CXCursor_ExceptionSpecificationKind_Uninstantiated: Self { Self(rawValue: 7) }
    package static var CXCursor_ExceptionSpecificationKind_Unparsed: Self { Self(rawValue: 8) }
    package static var CXCursor_ExceptionSpecificationKind_NoThrow: Self { Self(rawValue: 9) }
}

package struct CXDiagnosticSeverity: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXDiagnostic_Ignored: Self { Self(rawValue: 0) }
    package static var CXDiagnostic_Note: Self { Self(rawValue: 1) }
    package static var CXDiagnostic_Warning: Self { Self(rawValue: 2) }
    package static var CXDiagnostic_Error: Self { Self(rawValue: 3) }
    package static var CXDiagnostic_Fatal: Self { Self(rawValue: 4) }
}

package struct CXLoadDiag_Error: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXLoadDiag_None: Self { Self(rawValue: 0) }
    package static var CXLoadDiag_Unknown: Self { Self(rawValue: 1) }
    package static var CXLoadDiag_CannotLoad: Self { Self(rawValue: 2) }
    package static var CXLoadDiag_InvalidFile: Self { Self(rawValue: 3) }
}

package struct CXDiagnosticDisplayOptions: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXDiagnostic_DisplaySourceLocation: Self { Self(rawValue: 1) }
    package static var CXDiagnostic_DisplayColumn: Self { Self(rawValue: 2) }
    package static var CXDiagnostic_DisplaySourceRanges: Self { Self(rawValue: 4) }
    package static var CXDiagnostic_DisplayOption: Self { Self(rawValue: 8) }
    package static var CXDiagnostic_DisplayCategoryId: Self { Self(rawValue: 16) }
    package static var CXDiagnostic_DisplayCategoryName: Self { Self(rawValue: 32) }
}

package struct CXTranslationUnit_Flags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXTranslationUnit_None: Self { Self(rawValue: 0) }
    package static var CXTranslationUnit_DetailedPreprocessingRecord: Self { Self(rawValue: 1) }
    package static var CXTranslationUnit_Incomplete: Self { Self(rawValue: 2) }
    package static var CXTranslationUnit_PrecompiledPreamble: Self { Self(rawValue: 4) }
    package static var CXTranslationUnit_CacheCompletionResults: Self { Self(rawValue: 8) }
    package static var CXTranslationUnit_ForSerialization: Self { Self(rawValue: 16) }
    package static var CXTranslationUnit_CXXChainedPCH: Self { Self(rawValue: 32) }
    package static var CXTranslationUnit_SkipFunctionBodies: Self { Self(rawValue: 64) }
    package static var CXTranslationUnit_IncludeBriefCommentsInCodeCompletion: Self { Self(rawValue: 128) }
    package static var CXTranslationUnit_CreatePreambleOnFirstParse: Self { Self(rawValue: 256) }
    package static var CXTranslationUnit_KeepGoing: Self { Self(rawValue: 512) }
    package static var CXTranslationUnit_SingleFileParse: Self { Self(rawValue: 1024) }
    package static var CXTranslationUnit_LimitSkipFunctionBodiesToPreamble: Self { Self(rawValue: 2048) }
    package static var CXTranslationUnit_IncludeAttributedTypes: Self { Self(rawValue: 4096) }
    package static var CXTranslationUnit_VisitImplicitAttributes: Self { Self(rawValue: 8192) }
    package static var CXTranslationUnit_IgnoreNonErrorsFromIncludedFiles: Self { Self(rawValue: 16384) }
    package static var CXTranslationUnit_RetainExcludedConditionalBlocks: Self { Self(rawValue: 32768) }
}

package struct CXSaveTranslationUnit_Flags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXSaveTranslationUnit_None: Self { Self(rawValue: 0) }
}

package struct CXSaveError: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXSaveError_None: Self { Self(rawValue: 0) }
    package static var CXSaveError_Unknown: Self { Self(rawValue: 1) }
    package static var CXSaveError_TranslationErrors: Self { Self(rawValue: 2) }
    package static var CXSaveError_InvalidTU: Self { Self(rawValue: 3) }
}

package struct CXReparse_Flags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXReparse_None: Self { Self(rawValue: 0) }
}

package struct CXTUResourceUsageKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXTUResourceUsage_AST: Self { Self(rawValue: 1) }
    package static var CXTUResourceUsage_Identifiers: Self { Self(rawValue: 2) }
    package static var CXTUResourceUsage_Selectors: Self { Self(rawValue: 3) }
    package static var CXTUResourceUsage_GlobalCompletionResults: Self { Self(rawValue: 4) }
    package static var CXTUResourceUsage_SourceManagerContentCache: Self { Self(rawValue: 5) }
    package static var CXTUResourceUsage_AST_SideTables: Self { Self(rawValue: 6) }
    package static var CXTUResourceUsage_SourceManager_Membuffer_Malloc: Self { Self(rawValue: 7) }
    package static var CXTUResourceUsage_SourceManager_Membuffer_MMap: Self { Self(rawValue: 8) }
    package static var CXTUResourceUsage_ExternalASTSource_Membuffer_Malloc: Self { Self(rawValue: 9) }
    package static var CXTUResourceUsage_ExternalASTSource_Membuffer_MMap: Self { Self(rawValue: 10) }
    package static var CXTUResourceUsage_Preprocessor: Self { Self(rawValue: 11) }
    package static var CXTUResourceUsage_PreprocessingRecord: Self { Self(rawValue: 12) }
    package static var CXTUResourceUsage_SourceManager_DataStructures: Self { Self(rawValue: 13) }
    package static var CXTUResourceUsage_Preprocessor_HeaderSearch: Self { Self(rawValue: 14) }
    package static var CXTUResourceUsage_MEMORY_IN_BYTES_BEGIN: Self { Self(rawValue: 1) }
    package static var CXTUResourceUsage_MEMORY_IN_BYTES_END: Self { Self(rawValue: 14) }
    package static var CXTUResourceUsage_First: Self { Self(rawValue: 1) }
    package static var CXTUResourceUsage_Last: Self { Self(rawValue: 14) }
}

package struct CXCursorKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXCursor_UnexposedDecl: Self { Self(rawValue: 1) }
    package static var CXCursor_StructDecl: Self { Self(rawValue: 2) }
    package static var CXCursor_UnionDecl: Self { Self(rawValue: 3) }
    package static var CXCursor_ClassDecl: Self { Self(rawValue: 4) }
    package static var CXCursor_EnumDecl: Self { Self(rawValue: 5) }
    package static var CXCursor_FieldDecl: Self { Self(rawValue: 6) }
    package static var CXCursor_EnumConstantDecl: Self { Self(rawValue: 7) }
    package static var CXCursor_FunctionDecl: Self { Self(rawValue: 8) }
    package static var CXCursor_VarDecl: Self { Self(rawValue: 9) }
    package static var CXCursor_ParmDecl: Self { Self(rawValue: 10) }
    package static var CXCursor_ObjCInterfaceDecl: Self { Self(rawValue: 11) }
    package static var CXCursor_ObjCCategoryDecl: Self { Self(rawValue: 12) }
    package static var CXCursor_ObjCProtocolDecl: Self { Self(rawValue: 13) }
    package static var CXCursor_ObjCPropertyDecl: Self { Self(rawValue: 14) }
    package static var CXCursor_ObjCIvarDecl: Self { Self(rawValue: 15) }
    package static var CXCursor_ObjCInstanceMethodDecl: Self { Self(rawValue: 16) }
    package static var CXCursor_ObjCClassMethodDecl: Self { Self(rawValue: 17) }
    package static var CXCursor_ObjCImplementationDecl: Self { Self(rawValue: 18) }
    package static var CXCursor_ObjCCategoryImplDecl: Self { Self(rawValue: 19) }
    package static var CXCursor_TypedefDecl: Self { Self(rawValue: 20) }
    package static var CXCursor_CXXMethod: Self { Self(rawValue: 21) }
    package static var CXCursor_Namespace: Self { Self(rawValue: 22) }
    package static var CXCursor_LinkageSpec: Self { Self(rawValue: 23) }
    package static var CXCursor_Constructor: Self { Self(rawValue: 24) }
    package static var CXCursor_Destructor: Self { Self(rawValue: 25) }
    package static var CXCursor_ConversionFunction: Self { Self(rawValue: 26) }
    package static var CXCursor_TemplateTypeParameter: Self { Self(rawValue: 27) }
    package static var CXCursor_NonTypeTemplateParameter: Self { Self(rawValue: 28) }
    package static var CXCursor_TemplateTemplateParameter: Self { Self(rawValue: 29) }
    package static var CXCursor_FunctionTemplate: Self { Self(rawValue: 30) }
    package static var CXCursor_ClassTemplate: Self { Self(rawValue: 31) }
    package static var CXCursor_ClassTemplatePartialSpecialization: Self { Self(rawValue: 32) }
    package static var CXCursor_NamespaceAlias: Self { Self(rawValue: 33) }
    package static var CXCursor_UsingDirective: Self { Self(rawValue: 34) }
    package static var CXCursor_UsingDeclaration: Self { Self(rawValue: 35) }
    package static var CXCursor_TypeAliasDecl: Self { Self(rawValue: 36) }
    package static var CXCursor_ObjCSynthesizeDecl: Self { Self(rawValue: 37) }
    package static var CXCursor_ObjCDynamicDecl: Self { Self(rawValue: 38) }
    package static var CXCursor_CXXAccessSpecifier: Self { Self(rawValue: 39) }
    package static var CXCursor_FirstDecl: Self { Self(rawValue: 1) }
    package static var CXCursor_LastDecl: Self { Self(rawValue: 39) }
    package static var CXCursor_FirstRef: Self { Self(rawValue: 40) }
    package static var CXCursor_ObjCSuperClassRef: Self { Self(rawValue: 40) }
    package static var CXCursor_ObjCProtocolRef: Self { Self(rawValue: 41) }
    package static var CXCursor_ObjCClassRef: Self { Self(rawValue: 42) }
    package static var CXCursor_TypeRef: Self { Self(rawValue: 43) }
    package static var CXCursor_CXXBaseSpecifier: Self { Self(rawValue: 44) }
    package static var CXCursor_TemplateRef: Self { Self(rawValue: 45) }
    package static var CXCursor_NamespaceRef: Self { Self(rawValue: 46) }
    package static var CXCursor_MemberRef: Self { Self(rawValue: 47) }
    package static var CXCursor_LabelRef: Self { Self(rawValue: 48) }
    package static var CXCursor_OverloadedDeclRef: Self { Self(rawValue: 49) }
    package static var CXCursor_VariableRef: Self { Self(rawValue: 50) }
    package static var CXCursor_LastRef: Self { Self(rawValue: 50) }
    package static var CXCursor_FirstInvalid: Self { Self(rawValue: 70) }
    package static var CXCursor_InvalidFile: Self { Self(rawValue: 70) }
    package static var CXCursor_NoDeclFound: Self { Self(rawValue: 71) }
    package static var CXCursor_NotImplemented: Self { Self(rawValue: 72) }
    package static var CXCursor_InvalidCode: Self { Self(rawValue: 73) }
    package static var CXCursor_LastInvalid: Self { Self(rawValue: 73) }
    package static var CXCursor_FirstExpr: Self { Self(rawValue: 100) }
    package static var CXCursor_UnexposedExpr: Self { Self(rawValue: 100) }
    package static var CXCursor_DeclRefExpr: Self { Self(rawValue: 101) }
    package static var CXCursor_MemberRefExpr: Self { Self(rawValue: 102) }
    package static var CXCursor_CallExpr: Self { Self(rawValue: 103) }
    package static var CXCursor_ObjCMessageExpr: Self { Self(rawValue: 104) }
    package static var CXCursor_BlockExpr: Self { Self(rawValue: 105) }
    package static var CXCursor_IntegerLiteral: Self { Self(rawValue: 106) }
    package static var CXCursor_FloatingLiteral: Self { Self(rawValue: 107) }
    package static var CXCursor_ImaginaryLiteral: Self { Self(rawValue: 108) }
    package static var CXCursor_StringLiteral: Self { Self(rawValue: 109) }
    package static var CXCursor_CharacterLiteral: Self { Self(rawValue: 110) }
    package static var CXCursor_ParenExpr: Self { Self(rawValue: 111) }
    package static var CXCursor_UnaryOperator: Self { Self(rawValue: 112) }
    package static var CXCursor_ArraySubscriptExpr: Self { Self(rawValue: 113) }
    package static var CXCursor_BinaryOperator: Self { Self(rawValue: 114) }
    package static var CXCursor_CompoundAssignOperator: Self { Self(rawValue: 115) }
    package static var CXCursor_ConditionalOperator: Self { Self(rawValue: 116) }
    package static var CXCursor_CStyleCastExpr: Self { Self(rawValue: 117) }
    package static var CXCursor_CompoundLiteralExpr: Self { Self(rawValue: 118) }
    package static var CXCursor_InitListExpr: Self { Self(rawValue: 119) }
    package static var CXCursor_AddrLabelExpr: Self { Self(rawValue: 120) }
    package static var CXCursor_StmtExpr: Self { Self(rawValue: 121) }
    package static var CXCursor_GenericSelectionExpr: Self { Self(rawValue: 122) }
    package static var CXCursor_GNUNullExpr: Self { Self(rawValue: 123) }
    package static var CXCursor_CXXStaticCastExpr: Self { Self(rawValue: 124) }
    package static var CXCursor_CXXDynamicCastExpr: Self { Self(rawValue: 125) }
    package static var CXCursor_CXXReinterpretCastExpr: Self { Self(rawValue: 126) }
    package static var CXCursor_CXXConstCastExpr: Self { Self(rawValue: 127) }
    package static var CXCursor_CXXFunctionalCastExpr: Self { Self(rawValue: 128) }
    package static var CXCursor_CXXTypeidExpr: Self { Self(rawValue: 129) }
    package static var CXCursor_CXXBoolLiteralExpr: Self { Self(rawValue: 130) }
    package static var CXCursor_CXXNullPtrLiteralExpr: Self { Self(rawValue: 131) }
    package static var CXCursor_CXXThisExpr: Self { Self(rawValue: 132) }
    package static var CXCursor_CXXThrowExpr: Self { Self(rawValue: 133) }
    package static var CXCursor_CXXNewExpr: Self { Self(rawValue: 134) }
    package static var CXCursor_CXXDeleteExpr: Self { Self(rawValue: 135) }
    package static var CXCursor_UnaryExpr: Self { Self(rawValue: 136) }
    package static var CXCursor_ObjCStringLiteral: Self { Self(rawValue: 137) }
    package static var CXCursor_ObjCEncodeExpr: Self { Self(rawValue: 138) }
    package static var CXCursor_ObjCSelectorExpr: Self { Self(rawValue: 139) }
    package static var CXCursor_ObjCProtocolExpr: Self { Self(rawValue: 140) }
    package static var CXCursor_ObjCBridgedCastExpr: Self { Self(rawValue: 141) }
    package static var CXCursor_PackExpansionExpr: Self { Self(rawValue: 142) }
    package static var CXCursor_SizeOfPackExpr: Self { Self(rawValue: 143) }
    package static var CXCursor_LambdaExpr: Self { Self(rawValue: 144) }
    package static var CXCursor_ObjCBoolLiteralExpr: Self { Self(rawValue: 145) }
    package static var CXCursor_ObjCSelfExpr: Self { Self(rawValue: 146) }
    package static var CXCursor_OMPArraySectionExpr: Self { Self(rawValue: 147) }
    package static var CXCursor_ObjCAvailabilityCheckExpr: Self { Self(rawValue: 148) }
    package static var CXCursor_FixedPointLiteral: Self { Self(rawValue: 149) }
    package static var CXCursor_OMPArrayShapingExpr: Self { Self(rawValue: 150) }
    package static var CXCursor_OMPIteratorExpr: Self { Self(rawValue: 151) }
    package static var CXCursor_CXXAddrspaceCastExpr: Self { Self(rawValue: 152) }
    package static var CXCursor_LastExpr: Self { Self(rawValue: 152) }
    package static var CXCursor_FirstStmt: Self { Self(rawValue: 200) }
    package static var CXCursor_UnexposedStmt: Self { Self(rawValue: 200) }
    package static var CXCursor_LabelStmt: Self { Self(rawValue: 201) }
    package static var CXCursor_CompoundStmt: Self { Self(rawValue: 202) }
    package static var CXCursor_CaseStmt: Self { Self(rawValue: 203) }
    package static var CXCursor_DefaultStmt: Self { Self(rawValue: 204) }
    package static var CXCursor_IfStmt: Self { Self(rawValue: 205) }
    package static var CXCursor_SwitchStmt: Self { Self(rawValue: 206) }
    package static var CXCursor_WhileStmt: Self { Self(rawValue: 207) }
    package static var CXCursor_DoStmt: Self { Self(rawValue: 208) }
    package static var CXCursor_ForStmt: Self { Self(rawValue: 209) }
    package static var CXCursor_GotoStmt: Self { Self(rawValue: 210) }
    package static var CXCursor_IndirectGotoStmt: Self { Self(rawValue: 211) }
    package static var CXCursor_ContinueStmt: Self { Self(rawValue: 212) }
    package static var CXCursor_BreakStmt: Self { Self(rawValue: 213) }
    package static var CXCursor_ReturnStmt: Self { Self(rawValue: 214) }
    package static var CXCursor_GCCAsmStmt: Self { Self(rawValue: 215) }
    package static var CXCursor_AsmStmt: Self { Self(rawValue: 215) }
    package static var CXCursor_ObjCAtTryStmt: Self { Self(rawValue: 216) }
    package static var CXCursor_ObjCAtCatchStmt: Self { Self(rawValue: 217) }
    package static var CXCursor_ObjCAtFinallyStmt: Self { Self(rawValue: 218) }
    package static var CXCursor_ObjCAtThrowStmt: Self { Self(rawValue: 219) }
    package static var CXCursor_ObjCAtSynchronizedStmt: Self { Self(rawValue: 220) }
    package static var CXCursor_ObjCAutoreleasePoolStmt: Self { Self(rawValue: 221) }
    package static var CXCursor_ObjCForCollectionStmt: Self { Self(rawValue: 222) }
    package static var CXCursor_CXXCatchStmt: Self { Self(rawValue: 223) }
    package static var CXCursor_CXXTryStmt: Self { Self(rawValue: 224) }
    package static var CXCursor_CXXForRangeStmt: Self { Self(rawValue: 225) }
    package static var CXCursor_SEHTryStmt: Self { Self(rawValue: 226) }
    package static var CXCursor_SEHExceptStmt: Self { Self(rawValue: 227) }
    package static var CXCursor_SEHFinallyStmt: Self { Self(rawValue: 228) }
    package static var CXCursor_MSAsmStmt: Self { Self(rawValue: 229) }
    package static var CXCursor_NullStmt: Self { Self(rawValue: 230) }
    package static var CXCursor_DeclStmt: Self { Self(rawValue: 231) }
    package static var CXCursor_OMPParallelDirective: Self { Self(rawValue: 232) }
    package static var CXCursor_OMPSimdDirective: Self { Self(rawValue: 233) }
    package static var CXCursor_OMPForDirective: Self { Self(rawValue: 234) }
    package static var CXCursor_OMPSectionsDirective: Self { Self(rawValue: 235) }
    package static var CXCursor_OMPSectionDirective: Self { Self(rawValue: 236) }
    package static var CXCursor_OMPSingleDirective: Self { Self(rawValue: 237) }
    package static var CXCursor_OMPParallelForDirective: Self { Self(rawValue: 238) }
    package static var CXCursor_OMPParallelSectionsDirective: Self { Self(rawValue: 239) }
    package static var CXCursor_OMPTaskDirective: Self { Self(rawValue: 240) }
    package static var CXCursor_OMPMasterDirective: Self { Self(rawValue: 241) }
    package static var CXCursor_OMPCriticalDirective: Self { Self(rawValue: 242) }
    package static var CXCursor_OMPTaskyieldDirective: Self { Self(rawValue: 243) }
    package static var CXCursor_OMPBarrierDirective: Self { Self(rawValue: 244) }
    package static var CXCursor_OMPTaskwaitDirective: Self { Self(rawValue: 245) }
    package static var CXCursor_OMPFlushDirective: Self { Self(rawValue: 246) }
    package static var CXCursor_SEHLeaveStmt: Self { Self(rawValue: 247) }
    package static var CXCursor_OMPOrderedDirective: Self { Self(rawValue: 248) }
    package static var CXCursor_OMPAtomicDirective: Self { Self(rawValue: 249) }
    package static var CXCursor_OMPForSimdDirective: Self { Self(rawValue: 250) }
    package static var CXCursor_OMPParallelForSimdDirective: Self { Self(rawValue: 251) }
    package static var CXCursor_OMPTargetDirective: Self { Self(rawValue: 252) }
    package static var CXCursor_OMPTeamsDirective: Self { Self(rawValue: 253) }
    package static var CXCursor_OMPTaskgroupDirective: Self { Self(rawValue: 254) }
    package static var CXCursor_OMPCancellationPointDirective: Self { Self(rawValue: 255) }
    package static var CXCursor_OMPCancelDirective: Self { Self(rawValue: 256) }
    package static var CXCursor_OMPTargetDataDirective: Self { Self(rawValue: 257) }
    package static var CXCursor_OMPTaskLoopDirective: Self { Self(rawValue: 258) }
    package static var CXCursor_OMPTaskLoopSimdDirective: Self { Self(rawValue: 259) }
    package static var CXCursor_OMPDistributeDirective: Self { Self(rawValue: 260) }
    package static var CXCursor_OMPTargetEnterDataDirective: Self { Self(rawValue: 261) }
    package static var CXCursor_OMPTargetExitDataDirective: Self { Self(rawValue: 262) }
    package static var CXCursor_OMPTargetParallelDirective: Self { Self(rawValue: 263) }
    package static var CXCursor_OMPTargetParallelForDirective: Self { Self(rawValue: 264) }
    package static var CXCursor_OMPTargetUpdateDirective: Self { Self(rawValue: 265) }
    package static var CXCursor_OMPDistributeParallelForDirective: Self { Self(rawValue: 266) }
    package static var CXCursor_OMPDistributeParallelForSimdDirective: Self { Self(rawValue: 267) }
    package static var CXCursor_OMPDistributeSimdDirective: Self { Self(rawValue: 268) }
    package static var CXCursor_OMPTargetParallelForSimdDirective: Self { Self(rawValue: 269) }
    package static var CXCursor_OMPTargetSimdDirective: Self { Self(rawValue: 270) }
    package static var CXCursor_OMPTeamsDistributeDirective: Self { Self(rawValue: 271) }
    package static var CXCursor_OMPTeamsDistributeSimdDirective: Self { Self(rawValue: 272) }
    package static var CXCursor_OMPTeamsDistributeParallelForSimdDirective: Self { Self(rawValue: 273) }
    package static var CXCursor_OMPTeamsDistributeParallelForDirective: Self { Self(rawValue: 274) }
    package static var CXCursor_OMPTargetTeamsDirective: Self { Self(rawValue: 275) }
    package static var CXCursor_OMPTargetTeamsDistributeDirective: Self { Self(rawValue: 276) }
    package static var CXCursor_OMPTargetTeamsDistributeParallelForDirective: Self { Self(rawValue: 277) }
    package static var CXCursor_OMPTargetTeamsDistributeParallelForSimdDirective: Self { Self(rawValue: 278) }
    package static var CXCursor_OMPTargetTeamsDistributeSimdDirective: Self { Self(rawValue: 279) }
    package static var CXCursor_BuiltinBitCastExpr: Self { Self(rawValue: 280) }
    package static var CXCursor_OMPMasterTaskLoopDirective: Self { Self(rawValue: 281) }
    package static var CXCursor_OMPParallelMasterTaskLoopDirective: Self { Self(rawValue: 282) }
    package static var CXCursor_OMPMasterTaskLoopSimdDirective: Self { Self(rawValue: 283) }
    package static var CXCursor_OMPParallelMasterTaskLoopSimdDirective: Self { Self(rawValue: 284) }
    package static var CXCursor_OMPParallelMasterDirective: Self { Self(rawValue: 285) }
    package static var CXCursor_OMPDepobjDirective: Self { Self(rawValue: 286) }
    package static var CXCursor_OMPScanDirective: Self { Self(rawValue: 287) }
    package static var CXCursor_OMPTileDirective: Self { Self(rawValue: 288) }
    package static var CXCursor_OMPCanonicalLoop: Self { Self(rawValue: 289) }
    package static var CXCursor_OMPInteropDirective: Self { Self(rawValue: 290) }
    package static var CXCursor_OMPDispatchDirective: Self { Self(rawValue: 291) }
    package static var CXCursor_OMPMaskedDirective: Self { Self(rawValue: 292) }
    package static var CXCursor_OMPUnrollDirective: Self { Self(rawValue: 293) }
    package static var CXCursor_OMPMetaDirective: Self { Self(rawValue: 294) }
    package static var CXCursor_OMPGenericLoopDirective: Self { Self(rawValue: 295) }
    package static var CXCursor_LastStmt: Self { Self(rawValue: 295) }
    package static var CXCursor_TranslationUnit: Self { Self(rawValue: 300) }
    package static var CXCursor_FirstAttr: Self { Self(rawValue: 400) }
    package static var CXCursor_UnexposedAttr: Self { Self(rawValue: 400) }
    package static var CXCursor_IBActionAttr: Self { Self(rawValue: 401) }
    package static var CXCursor_IBOutletAttr: Self { Self(rawValue: 402) }
    package static var CXCursor_IBOutletCollectionAttr: Self { Self(rawValue: 403) }
    package static var CXCursor_CXXFinalAttr: Self { Self(rawValue: 404) }
    package static var CXCursor_CXXOverrideAttr: Self { Self(rawValue: 405) }
    package static var CXCursor_AnnotateAttr: Self { Self(rawValue: 406) }
    package static var CXCursor_AsmLabelAttr: Self { Self(rawValue: 407) }
    package static var CXCursor_PackedAttr: Self { Self(rawValue: 408) }
    package static var CXCursor_PureAttr: Self { Self(rawValue: 409) }
    package static var CXCursor_ConstAttr: Self { Self(rawValue: 410) }
    package static var CXCursor_NoDuplicateAttr: Self { Self(rawValue: 411) }
    package static var CXCursor_CUDAConstantAttr: Self { Self(rawValue: 412) }
    package static var CXCursor_CUDADeviceAttr: Self { Self(rawValue: 413) }
    package static var CXCursor_CUDAGlobalAttr: Self { Self(rawValue: 414) }
    package static var CXCursor_CUDAHostAttr: Self { Self(rawValue: 415) }
    package static var CXCursor_CUDASharedAttr: Self { Self(rawValue: 416) }
    package static var CXCursor_VisibilityAttr: Self { Self(rawValue: 417) }
    package static var CXCursor_DLLExport: Self { Self(rawValue: 418) }
    package static var CXCursor_DLLImport: Self { Self(rawValue: 419) }
    package static var CXCursor_NSReturnsRetained: Self { Self(rawValue: 420) }
    package static var CXCursor_NSReturnsNotRetained: Self { Self(rawValue: 421) }
    package static var CXCursor_NSReturnsAutoreleased: Self { Self(rawValue: 422) }
    package static var CXCursor_NSConsumesSelf: Self { Self(rawValue: 423) }
    package static var CXCursor_NSConsumed: Self { Self(rawValue: 424) }
    package static var CXCursor_ObjCException: Self { Self(rawValue: 425) }
    package static var CXCursor_ObjCNSObject: Self { Self(rawValue: 426) }
    package static var CXCursor_ObjCIndependentClass: Self { Self(rawValue: 427) }
    package static var CXCursor_ObjCPreciseLifetime: Self { Self(rawValue: 428) }
    package static var CXCursor_ObjCReturnsInnerPointer: Self { Self(rawValue: 429) }
    package static var CXCursor_ObjCRequiresSuper: Self { Self(rawValue: 430) }
    package static var CXCursor_ObjCRootClass: Self { Self(rawValue: 431) }
    package static var CXCursor_ObjCSubclassingRestricted: Self { Self(rawValue: 432) }
    package static var CXCursor_ObjCExplicitProtocolImpl: Self { Self(rawValue: 433) }
    package static var CXCursor_ObjCDesignatedInitializer: Self { Self(rawValue: 434) }
    package static var CXCursor_ObjCRuntimeVisible: Self { Self(rawValue: 435) }
    package static var CXCursor_ObjCBoxable: Self { Self(rawValue: 436) }
    package static var CXCursor_FlagEnum: Self { Self(rawValue: 437) }
    package static var CXCursor_ConvergentAttr: Self { Self(rawValue: 438) }
    package static var CXCursor_WarnUnusedAttr: Self { Self(rawValue: 439) }
    package static var CXCursor_WarnUnusedResultAttr: Self { Self(rawValue: 440) }
    package static var CXCursor_AlignedAttr: Self { Self(rawValue: 441) }
    package static var CXCursor_LastAttr: Self { Self(rawValue: 441) }
    package static var CXCursor_PreprocessingDirective: Self { Self(rawValue: 500) }
    package static var CXCursor_MacroDefinition: Self { Self(rawValue: 501) }
    package static var CXCursor_MacroExpansion: Self { Self(rawValue: 502) }
    package static var CXCursor_MacroInstantiation: Self { Self(rawValue: 502) }
    package static var CXCursor_InclusionDirective: Self { Self(rawValue: 503) }
    package static var CXCursor_FirstPreprocessing: Self { Self(rawValue: 500) }
    package static var CXCursor_LastPreprocessing: Self { Self(rawValue: 503) }
    package static var CXCursor_ModuleImportDecl: Self { Self(rawValue: 600) }
    package static var CXCursor_TypeAliasTemplateDecl: Self { Self(rawValue: 601) }
    package static var CXCursor_StaticAssert: Self { Self(rawValue: 602) }
    package static var CXCursor_FriendDecl: Self { Self(rawValue: 603) }
    package static var CXCursor_FirstExtraDecl: Self { Self(rawValue: 600) }
    package static var CXCursor_LastExtraDecl: Self { Self(rawValue: 603) }
    package static var CXCursor_OverloadCandidate: Self { Self(rawValue: 700) }
}

package struct CXLinkageKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXLinkage_Invalid: Self { Self(rawValue: 0) }
    package static var CXLinkage_NoLinkage: Self { Self(rawValue: 1) }
    package static var CXLinkage_Internal: Self { Self(rawValue: 2) }
    package static var CXLinkage_UniqueExternal: Self { Self(rawValue: 3) }
    package static var CXLinkage_External: Self { Self(rawValue: 4) }
}

package struct CXVisibilityKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXVisibility_Invalid: Self { Self(rawValue: 0) }
    package static var CXVisibility_Hidden: Self { Self(rawValue: 1) }
    package static var CXVisibility_Protected: Self { Self(rawValue: 2) }
    package static var CXVisibility_Default: Self { Self(rawValue: 3) }
}

package struct CXLanguageKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXLanguage_Invalid: Self { Self(rawValue: 0) }
    package static var CXLanguage_C: Self { Self(rawValue: 1) }
    package static var CXLanguage_ObjC: Self { Self(rawValue: 2) }
    package static var CXLanguage_CPlusPlus: Self { Self(rawValue: 3) }
}

package struct CXTLSKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXTLS_None: Self { Self(rawValue: 0) }
    package static var CXTLS_Dynamic: Self { Self(rawValue: 1) }
    package static var CXTLS_Static: Self { Self(rawValue: 2) }
}

package struct CXTypeKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXType_Invalid: Self { Self(rawValue: 0) }
    package static var CXType_Unexposed: Self { Self(rawValue: 1) }
    package static var CXType_Void: Self { Self(rawValue: 2) }
    package static var CXType_Bool: Self { Self(rawValue: 3) }
    package static var CXType_Char_U: Self { Self(rawValue: 4) }
    package static var CXType_UChar: Self { Self(rawValue: 5) }
    package static var CXType_Char16: Self { Self(rawValue: 6) }
    package static var CXType_Char32: Self { Self(rawValue: 7) }
    package static var CXType_UShort: Self { Self(rawValue: 8) }
    package static var CXType_UInt: Self { Self(rawValue: 9) }
    package static var CXType_ULong: Self { Self(rawValue: 10) }
    package static var CXType_ULongLong: Self { Self(rawValue: 11) }
    package static var CXType_UInt128: Self { Self(rawValue: 12) }
    package static var CXType_Char_S: Self { Self(rawValue: 13) }
    package static var CXType_SChar: Self { Self(rawValue: 14) }
    package static var CXType_WChar: Self { Self(rawValue: 15) }
    package static var CXType_Short: Self { Self(rawValue: 16) }
    package static var CXType_Int: Self { Self(rawValue: 17) }
    package static var CXType_Long: Self { Self(rawValue: 18) }
    package static var CXType_LongLong: Self { Self(rawValue: 19) }
    package static var CXType_Int128: Self { Self(rawValue: 20) }
    package static var CXType_Float: Self { Self(rawValue: 21) }
    package static var CXType_Double: Self { Self(rawValue: 22) }
    package static var CXType_LongDouble: Self { Self(rawValue: 23) }
    package static var CXType_NullPtr: Self { Self(rawValue: 24) }
    package static var CXType_Overload: Self { Self(rawValue: 25) }
    package static var CXType_Dependent: Self { Self(rawValue: 26) }
    package static var CXType_ObjCId: Self { Self(rawValue: 27) }
    package static var CXType_ObjCClass: Self { Self(rawValue: 28) }
    package static var CXType_ObjCSel: Self { Self(rawValue: 29) }
    package static var CXType_Float128: Self { Self(rawValue: 30) }
    package static var CXType_Half: Self { Self(rawValue: 31) }
    package static var CXType_Float16: Self { Self(rawValue: 32) }
    package static var CXType_ShortAccum: Self { Self(rawValue: 33) }
    package static var CXType_Accum: Self { Self(rawValue: 34) }
    package static var CXType_LongAccum: Self { Self(rawValue: 35) }
    package static var CXType_UShortAccum: Self { Self(rawValue: 36) }
    package static var CXType_UAccum: Self { Self(rawValue: 37) }
    package static var CXType_ULongAccum: Self { Self(rawValue: 38) }
    package static var CXType_BFloat16: Self { Self(rawValue: 39) }
    package static var CXType_Ibm128: Self { Self(rawValue: 40) }
    package static var CXType_FirstBuiltin: Self { Self(rawValue: 2) }
    package static var CXType_LastBuiltin: Self { Self(rawValue: 40) }
    package static var CXType_Complex: Self { Self(rawValue: 100) }
    package static var CXType_Pointer: Self { Self(rawValue: 101) }
    package static var CXType_BlockPointer: Self { Self(rawValue: 102) }
    package static var CXType_LValueReference: Self { Self(rawValue: 103) }
    package static var CXType_RValueReference: Self { Self(rawValue: 104) }
    package static var CXType_Record: Self { Self(rawValue: 105) }
    package static var CXType_Enum: Self { Self(rawValue: 106) }
    package static var CXType_Typedef: Self { Self(rawValue: 107) }
    package static var CXType_ObjCInterface: Self { Self(rawValue: 108) }
    package static var CXType_ObjCObjectPointer: Self { Self(rawValue: 109) }
    package static var CXType_FunctionNoProto: Self { Self(rawValue: 110) }
    package static var CXType_FunctionProto: Self { Self(rawValue: 111) }
    package static var CXType_ConstantArray: Self { Self(rawValue: 112) }
    package static var CXType_Vector: Self { Self(rawValue: 113) }
    package static var CXType_IncompleteArray: Self { Self(rawValue: 114) }
    package static var CXType_VariableArray: Self { Self(rawValue: 115) }
    package static var CXType_DependentSizedArray: Self { Self(rawValue: 116) }
    package static var CXType_MemberPointer: Self { Self(rawValue: 117) }
    package static var CXType_Auto: Self { Self(rawValue: 118) }
    package static var CXType_Elaborated: Self { Self(rawValue: 119) }
    package static var CXType_Pipe: Self { Self(rawValue: 120) }
    package static var CXType_OCLImage1dRO: Self { Self(rawValue: 121) }
    package static var CXType_OCLImage1dArrayRO: Self { Self(rawValue: 122) }
    package static var CXType_OCLImage1dBufferRO: Self { Self(rawValue: 123) }
    package static var CXType_OCLImage2dRO: Self { Self(rawValue: 124) }
    package static var CXType_OCLImage2dArrayRO: Self { Self(rawValue: 125) }
    package static var CXType_OCLImage2dDepthRO: Self { Self(rawValue: 126) }
    package static var CXType_OCLImage2dArrayDepthRO: Self { Self(rawValue: 127) }
    package static var CXType_OCLImage2dMSAARO: Self { Self(rawValue: 128) }
    package static var CXType_OCLImage2dArrayMSAARO: Self { Self(rawValue: 129) }
    package static var CXType_OCLImage2dMSAADepthRO: Self { Self(rawValue: 130) }
    package static var CXType_OCLImage2dArrayMSAADepthRO: Self { Self(rawValue: 131) }
    package static var CXType_OCLImage3dRO: Self { Self(rawValue: 132) }
    package static var CXType_OCLImage1dWO: Self { Self(rawValue: 133) }
    package static var CXType_OCLImage1dArrayWO: Self { Self(rawValue: 134) }
    package static var CXType_OCLImage1dBufferWO: Self { Self(rawValue: 135) }
    package static var CXType_OCLImage2dWO: Self { Self(rawValue: 136) }
    package static var CXType_OCLImage2dArrayWO: Self { Self(rawValue: 137) }
    package static var CXType_OCLImage2dDepthWO: Self { Self(rawValue: 138) }
    package static var CXType_OCLImage2dArrayDepthWO: Self { Self(rawValue: 139) }
    package static var CXType_OCLImage2dMSAAWO: Self { Self(rawValue: 140) }
    package static var CXType_OCLImage2dArrayMSAAWO: Self { Self(rawValue: 141) }
    package static var CXType_OCLImage2dMSAADepthWO: Self { Self(rawValue: 142) }
    package static var CXType_OCLImage2dArrayMSAADepthWO: Self { Self(rawValue: 143) }
    package static var CXType_OCLImage3dWO: Self { Self(rawValue: 144) }
    package static var CXType_OCLImage1dRW: Self { Self(rawValue: 145) }
    package static var CXType_OCLImage1dArrayRW: Self { Self(rawValue: 146) }
    package static var CXType_OCLImage1dBufferRW: Self { Self(rawValue: 147) }
    package static var CXType_OCLImage2dRW: Self { Self(rawValue: 148) }
    package static var CXType_OCLImage2dArrayRW: Self { Self(rawValue: 149) }
    package static var CXType_OCLImage2dDepthRW: Self { Self(rawValue: 150) }
    package static var CXType_OCLImage2dArrayDepthRW: Self { Self(rawValue: 151) }
    package static var CXType_OCLImage2dMSAARW: Self { Self(rawValue: 152) }
    package static var CXType_OCLImage2dArrayMSAARW: Self { Self(rawValue: 153) }
    package static var CXType_OCLImage2dMSAADepthRW: Self { Self(rawValue: 154) }
    package static var CXType_OCLImage2dArrayMSAADepthRW: Self { Self(rawValue: 155) }
    package static var CXType_OCLImage3dRW: Self { Self(rawValue: 156) }
    package static var CXType_OCLSampler: Self { Self(rawValue: 157) }
    package static var CXType_OCLEvent: Self { Self(rawValue: 158) }
    package static var CXType_OCLQueue: Self { Self(rawValue: 159) }
    package static var CXType_OCLReserveID: Self { Self(rawValue: 160) }
    package static var CXType_ObjCObject: Self { Self(rawValue: 161) }
    package static var CXType_ObjCTypeParam: Self { Self(rawValue: 162) }
    package static var CXType_Attributed: Self { Self(rawValue: 163) }
    package static var CXType_OCLIntelSubgroupAVCMcePayload: Self { Self(rawValue: 164) }
    package static var CXType_OCLIntelSubgroupAVCImePayload: Self { Self(rawValue: 165) }
    package static var CXType_OCLIntelSubgroupAVCRefPayload: Self { Self(rawValue: 166) }
    package static var CXType_OCLIntelSubgroupAVCSicPayload: Self { Self(rawValue: 167) }
    package static var CXType_OCLIntelSubgroupAVCMceResult: Self { Self(rawValue: 168) }
    package static var CXType_OCLIntelSubgroupAVCImeResult: Self { Self(rawValue: 169) }
    package static var CXType_OCLIntelSubgroupAVCRefResult: Self { Self(rawValue: 170) }
    package static var CXType_OCLIntelSubgroupAVCSicResult: Self { Self(rawValue: 171) }
    package static var CXType_OCLIntelSubgroupAVCImeResultSingleRefStreamout: Self { Self(rawValue: 172) }
    package static var CXType_OCLIntelSubgroupAVCImeResultDualRefStreamout: Self { Self(rawValue: 173) }
    package static var CXType_OCLIntelSubgroupAVCImeSingleRefStreamin: Self { Self(rawValue: 174) }
    package static var CXType_OCLIntelSubgroupAVCImeDualRefStreamin: Self { Self(rawValue: 175) }
    package static var CXType_ExtVector: Self { Self(rawValue: 176) }
    package static var CXType_Atomic: Self { Self(rawValue: 177) }
}

package struct CXCallingConv: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXCallingConv_Default: Self { Self(rawValue: 0) }
    package static var CXCallingConv_C: Self { Self(rawValue: 1) }
    package static var CXCallingConv_X86StdCall: Self { Self(rawValue: 2) }
    package static var CXCallingConv_X86FastCall: Self { Self(rawValue: 3) }
    package static var CXCallingConv_X86ThisCall: Self { Self(rawValue: 4) }
    package static var CXCallingConv_X86Pascal: Self { Self(rawValue: 5) }
    package static var CXCallingConv_AAPCS: Self { Self(rawValue: 6) }
    package static var CXCallingConv_AAPCS_VFP: Self { Self(rawValue: 7) }
    package static var CXCallingConv_X86RegCall: Self { Self(rawValue: 8) }
    package static var CXCallingConv_IntelOclBicc: Self { Self(rawValue: 9) }
    package static var CXCallingConv_Win64: Self { Self(rawValue: 10) }
    package static var CXCallingConv_X86_64Win64: Self { Self(rawValue: 10) }
    package static var CXCallingConv_X86_64SysV: Self { Self(rawValue: 11) }
    package static var CXCallingConv_X86VectorCall: Self { Self(rawValue: 12) }
    package static var CXCallingConv_Swift: Self { Self(rawValue: 13) }
    package static var CXCallingConv_PreserveMost: Self { Self(rawValue: 14) }
    package static var CXCallingConv_PreserveAll: Self { Self(rawValue: 15) }
    package static var CXCallingConv_AArch64VectorCall: Self { Self(rawValue: 16) }
    package static var CXCallingConv_SwiftAsync: Self { Self(rawValue: 17) }
    package static var CXCallingConv_Invalid: Self { Self(rawValue: 100) }
    package static var CXCallingConv_Unexposed: Self { Self(rawValue: 200) }
}

package struct CXTemplateArgumentKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXTemplateArgumentKind_Null: Self { Self(rawValue: 0) }
    package static var CXTemplateArgumentKind_Type: Self { Self(rawValue: 1) }
    package static var CXTemplateArgumentKind_Declaration: Self { Self(rawValue: 2) }
    package static var CXTemplateArgumentKind_NullPtr: Self { Self(rawValue: 3) }
    package static var CXTemplateArgumentKind_Integral: Self { Self(rawValue: 4) }
    package static var CXTemplateArgumentKind_Template: Self { Self(rawValue: 5) }
    package static var CXTemplateArgumentKind_TemplateExpansion: Self { Self(rawValue: 6) }
    package static var CXTemplateArgumentKind_Expression: Self { Self(rawValue: 7) }
    package static var CXTemplateArgumentKind_Pack: Self { Self(rawValue: 8) }
    package static var CXTemplateArgumentKind_Invalid: Self { Self(rawValue: 9) }
}

package struct CXTypeNullabilityKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXTypeNullability_NonNull: Self { Self(rawValue: 0) }
    package static var CXTypeNullability_Nullable: Self { Self(rawValue: 1) }
    package static var CXTypeNullability_Unspecified: Self { Self(rawValue: 2) }
    package static var CXTypeNullability_Invalid: Self { Self(rawValue: 3) }
    package static var CXTypeNullability_NullableResult: Self { Self(rawValue: 4) }
}

package struct CXTypeLayoutError: RawRepresentable, Hashable, Sendable {
    package var rawValue: Int32
    package init(rawValue: Int32 = 0) { self.rawValue = rawValue }
    package static var CXTypeLayoutError_Invalid: Self { Self(rawValue: -1) }
    package static var CXTypeLayoutError_Incomplete: Self { Self(rawValue: -2) }
    package static var CXTypeLayoutError_Dependent: Self { Self(rawValue: -3) }
    package static var CXTypeLayoutError_NotConstantSize: Self { Self(rawValue: -4) }
    package static var CXTypeLayoutError_InvalidFieldName: Self { Self(rawValue: -5) }
    package static var CXTypeLayoutError_Undeduced: Self { Self(rawValue: -6) }
}

package struct CXRefQualifierKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXRefQualifier_None: Self { Self(rawValue: 0) }
    package static var CXRefQualifier_LValue: Self { Self(rawValue: 1) }
    package static var CXRefQualifier_RValue: Self { Self(rawValue: 2) }
}

package struct CX_CXXAccessSpecifier: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CX_CXXInvalidAccessSpecifier: Self { Self(rawValue: 0) }
    package static var CX_CXXPublic: Self { Self(rawValue: 1) }
    package static var CX_CXXProtected: Self { Self(rawValue: 2) }
    package static var CX_CXXPrivate: Self { Self(rawValue: 3) }
}

package struct CX_StorageClass: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CX_SC_Invalid: Self { Self(rawValue: 0) }
    package static var CX_SC_None: Self { Self(rawValue: 1) }
    package static var CX_SC_Extern: Self { Self(rawValue: 2) }
    package static var CX_SC_Static: Self { Self(rawValue: 3) }
    package static var CX_SC_PrivateExtern: Self { Self(rawValue: 4) }
    package static var CX_SC_OpenCLWorkGroupLocal: Self { Self(rawValue: 5) }
    package static var CX_SC_Auto: Self { Self(rawValue: 6) }
    package static var CX_SC_Register: Self { Self(rawValue: 7) }
}

package struct CXChildVisitResult: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXChildVisit_Break: Self { Self(rawValue: 0) }
    package static var CXChildVisit_Continue: Self { Self(rawValue: 1) }
    package static var CXChildVisit_Recurse: Self { Self(rawValue: 2) }
}

package struct CXPrintingPolicyProperty: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXPrintingPolicy_Indentation: Self { Self(rawValue: 0) }
    package static var CXPrintingPolicy_SuppressSpecifiers: Self { Self(rawValue: 1) }
    package static var CXPrintingPolicy_SuppressTagKeyword: Self { Self(rawValue: 2) }
    package static var CXPrintingPolicy_IncludeTagDefinition: Self { Self(rawValue: 3) }
    package static var CXPrintingPolicy_SuppressScope: Self { Self(rawValue: 4) }
    package static var CXPrintingPolicy_SuppressUnwrittenScope: Self { Self(rawValue: 5) }
    package static var CXPrintingPolicy_SuppressInitializers: Self { Self(rawValue: 6) }
    package static var CXPrintingPolicy_ConstantArraySizeAsWritten: Self { Self(rawValue: 7) }
    package static var CXPrintingPolicy_AnonymousTagLocations: Self { Self(rawValue: 8) }
    package static var CXPrintingPolicy_SuppressStrongLifetime: Self { Self(rawValue: 9) }
    package static var CXPrintingPolicy_SuppressLifetimeQualifiers: Self { Self(rawValue: 10) }
    package static var CXPrintingPolicy_SuppressTemplateArgsInCXXConstructors: Self { Self(rawValue: 11) }
    package static var CXPrintingPolicy_Bool: Self { Self(rawValue: 12) }
    package static var CXPrintingPolicy_Restrict: Self { Self(rawValue: 13) }
    package static var CXPrintingPolicy_Alignof: Self { Self(rawValue: 14) }
    package static var CXPrintingPolicy_UnderscoreAlignof: Self { Self(rawValue: 15) }
    package static var CXPrintingPolicy_UseVoidForZeroParams: Self { Self(rawValue: 16) }
    package static var CXPrintingPolicy_TerseOutput: Self { Self(rawValue: 17) }
    package static var CXPrintingPolicy_PolishForDeclaration: Self { Self(rawValue: 18) }
    package static var CXPrintingPolicy_Half: Self { Self(rawValue: 19) }
    package static var CXPrintingPolicy_MSWChar: Self { Self(rawValue: 20) }
    package static var CXPrintingPolicy_IncludeNewlines: Self { Self(rawValue: 21) }
    package static var CXPrintingPolicy_MSVCFormatting: Self { Self(rawValue: 22) }
    package static var CXPrintingPolicy_ConstantsAsWritten: Self { Self(rawValue: 23) }
    package static var CXPrintingPolicy_SuppressImplicitBase: Self { Self(rawValue: 24) }
    package static var CXPrintingPolicy_FullyQualifiedName: Self { Self(rawValue: 25) }
    package static var CXPrintingPolicy_LastProperty: Self { Self(rawValue: 25) }
}

package struct CXNameRefFlags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXNameRange_WantQualifier: Self { Self(rawValue: 1) }
    package static var CXNameRange_WantTemplateArgs: Self { Self(rawValue: 2) }
    package static var CXNameRange_WantSinglePiece: Self { Self(rawValue: 4) }
}

package struct CXTokenKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXToken_Punctuation: Self { Self(rawValue: 0) }
    package static var CXToken_Keyword: Self { Self(rawValue: 1) }
    package static var CXToken_Identifier: Self { Self(rawValue: 2) }
    package static var CXToken_Literal: Self { Self(rawValue: 3) }
    package static var CXToken_Comment: Self { Self(rawValue: 4) }
}

package struct CXCompletionChunkKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXCompletionChunk_Optional: Self { Self(rawValue: 0) }
    package static var CXCompletionChunk_TypedText: Self { Self(rawValue: 1) }
    package static var CXCompletionChunk_Text: Self { Self(rawValue: 2) }
    package static var CXCompletionChunk_Placeholder: Self { Self(rawValue: 3) }
    package static var CXCompletionChunk_Informative: Self { Self(rawValue: 4) }
    package static var CXCompletionChunk_CurrentParameter: Self { Self(rawValue: 5) }
    package static var CXCompletionChunk_LeftParen: Self { Self(rawValue: 6) }
    package static var CXCompletionChunk_RightParen: Self { Self(rawValue: 7) }
    package static var CXCompletionChunk_LeftBracket: Self { Self(rawValue: 8) }
    package static var CXCompletionChunk_RightBracket: Self { Self(rawValue: 9) }
    package static var CXCompletionChunk_LeftBrace: Self { Self(rawValue: 10) }
    package static var CXCompletionChunk_RightBrace: Self { Self(rawValue: 11) }
    package static var CXCompletionChunk_LeftAngle: Self { Self(rawValue: 12) }
    package static var CXCompletionChunk_RightAngle: Self { Self(rawValue: 13) }
    package static var CXCompletionChunk_Comma: Self { Self(rawValue: 14) }
    package static var CXCompletionChunk_ResultType: Self { Self(rawValue: 15) }
    package static var CXCompletionChunk_Colon: Self { Self(rawValue: 16) }
    package static var CXCompletionChunk_SemiColon: Self { Self(rawValue: 17) }
    package static var CXCompletionChunk_Equal: Self { Self(rawValue: 18) }
    package static var CXCompletionChunk_HorizontalSpace: Self { Self(rawValue: 19) }
    package static var CXCompletionChunk_VerticalSpace: Self { Self(rawValue: 20) }
}

package struct CXCodeComplete_Flags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXCodeComplete_IncludeMacros: Self { Self(rawValue: 1) }
    package static var CXCodeComplete_IncludeCodePatterns: Self { Self(rawValue: 2) }
    package static var CXCodeComplete_IncludeBriefComments: Self { Self(rawValue: 4) }
    package static var CXCodeComplete_SkipPreamble: Self { Self(rawValue: 8) }
    package static var CXCodeComplete_IncludeCompletionsWithFixIts: Self { Self(rawValue: 16) }
}

package struct CXCompletionContext: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXCompletionContext_Unexposed: Self { Self(rawValue: 0) }
    package static var CXCompletionContext_AnyType: Self { Self(rawValue: 1) }
    package static var CXCompletionContext_AnyValue: Self { Self(rawValue: 2) }
    package static var CXCompletionContext_ObjCObjectValue: Self { Self(rawValue: 4) }
    package static var CXCompletionContext_ObjCSelectorValue: Self { Self(rawValue: 8) }
    package static var CXCompletionContext_CXXClassTypeValue: Self { Self(rawValue: 16) }
    package static var CXCompletionContext_DotMemberAccess: Self { Self(rawValue: 32) }
    package static var CXCompletionContext_ArrowMemberAccess: Self { Self(rawValue: 64) }
    package static var CXCompletionContext_ObjCPropertyAccess: Self { Self(rawValue: 128) }
    package static var CXCompletionContext_EnumTag: Self { Self(rawValue: 256) }
    package static var CXCompletionContext_UnionTag: Self { Self(rawValue: 512) }
    package static var CXCompletionContext_StructTag: Self { Self(rawValue: 1024) }
    package static var CXCompletionContext_ClassTag: Self { Self(rawValue: 2048) }
    package static var CXCompletionContext_Namespace: Self { Self(rawValue: 4096) }
    package static var CXCompletionContext_NestedNameSpecifier: Self { Self(rawValue: 8192) }
    package static var CXCompletionContext_ObjCInterface: Self { Self(rawValue: 16384) }
    package static var CXCompletionContext_ObjCProtocol: Self { Self(rawValue: 32768) }
    package static var CXCompletionContext_ObjCCategory: Self { Self(rawValue: 65536) }
    package static var CXCompletionContext_ObjCInstanceMessage: Self { Self(rawValue: 131072) }
    package static var CXCompletionContext_ObjCClassMessage: Self { Self(rawValue: 262144) }
    package static var CXCompletionContext_ObjCSelectorName: Self { Self(rawValue: 524288) }
    package static var CXCompletionContext_MacroName: Self { Self(rawValue: 1048576) }
    package static var CXCompletionContext_NaturalLanguage: Self { Self(rawValue: 2097152) }
    package static var CXCompletionContext_IncludedFile: Self { Self(rawValue: 4194304) }
    package static var CXCompletionContext_Unknown: Self { Self(rawValue: 8388607) }
}

package struct CXVisitorResult: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXVisit_Break: Self { Self(rawValue: 0) }
    package static var CXVisit_Continue: Self { Self(rawValue: 1) }
}

package struct CXGlobalOptFlags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXGlobalOpt_None: Self { Self(rawValue: 0) }
    package static var CXGlobalOpt_ThreadBackgroundPriorityForIndexing: Self { Self(rawValue: 1) }
    package static var CXGlobalOpt_ThreadBackgroundPriorityForEditing: Self { Self(rawValue: 2) }
    package static var CXGlobalOpt_ThreadBackgroundPriorityForAll: Self { Self(rawValue: 3) }
}

package struct CXObjCPropertyAttrKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXObjCPropertyAttr_noattr: Self { Self(rawValue: 0) }
    package static var CXObjCPropertyAttr_readonly: Self { Self(rawValue: 1) }
    package static var CXObjCPropertyAttr_getter: Self { Self(rawValue: 2) }
    package static var CXObjCPropertyAttr_assign: Self { Self(rawValue: 4) }
    package static var CXObjCPropertyAttr_readwrite: Self { Self(rawValue: 8) }
    package static var CXObjCPropertyAttr_retain: Self { Self(rawValue: 16) }
    package static var CXObjCPropertyAttr_copy: Self { Self(rawValue: 32) }
    package static var CXObjCPropertyAttr_nonatomic: Self { Self(rawValue: 64) }
    package static var CXObjCPropertyAttr_setter: Self { Self(rawValue: 128) }
    package static var CXObjCPropertyAttr_atomic: Self { Self(rawValue: 256) }
    package static var CXObjCPropertyAttr_weak: Self { Self(rawValue: 512) }
    package static var CXObjCPropertyAttr_strong: Self { Self(rawValue: 1024) }
    package static var CXObjCPropertyAttr_unsafe_unretained: Self { Self(rawValue: 2048) }
    package static var CXObjCPropertyAttr_class: Self { Self(rawValue: 4096) }
}

package struct CXObjCDeclQualifierKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXObjCDeclQualifier_None: Self { Self(rawValue: 0) }
    package static var CXObjCDeclQualifier_In: Self { Self(rawValue: 1) }
    package static var CXObjCDeclQualifier_Inout: Self { Self(rawValue: 2) }
    package static var CXObjCDeclQualifier_Out: Self { Self(rawValue: 4) }
    package static var CXObjCDeclQualifier_Bycopy: Self { Self(rawValue: 8) }
    package static var CXObjCDeclQualifier_Byref: Self { Self(rawValue: 16) }
    package static var CXObjCDeclQualifier_Oneway: Self { Self(rawValue: 32) }
}

package struct CXEvalResultKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXEval_Int: Self { Self(rawValue: 1) }
    package static var CXEval_Float: Self { Self(rawValue: 2) }
    package static var CXEval_ObjCStrLiteral: Self { Self(rawValue: 3) }
    package static var CXEval_StrLiteral: Self { Self(rawValue: 4) }
    package static var CXEval_CFStr: Self { Self(rawValue: 5) }
    package static var CXEval_Other: Self { Self(rawValue: 6) }
    package static var CXEval_UnExposed: Self { Self(rawValue: 0) }
}

package struct CXResult: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXResult_Success: Self { Self(rawValue: 0) }
    package static var CXResult_Invalid: Self { Self(rawValue: 1) }
    package static var CXResult_VisitBreak: Self { Self(rawValue: 2) }
}

package struct CXIdxEntityKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIdxEntity_Unexposed: Self { Self(rawValue: 0) }
    package static var CXIdxEntity_Typedef: Self { Self(rawValue: 1) }
    package static var CXIdxEntity_Function: Self { Self(rawValue: 2) }
    package static var CXIdxEntity_Variable: Self { Self(rawValue: 3) }
    package static var CXIdxEntity_Field: Self { Self(rawValue: 4) }
    package static var CXIdxEntity_EnumConstant: Self { Self(rawValue: 5) }
    package static var CXIdxEntity_ObjCClass: Self { Self(rawValue: 6) }
    package static var CXIdxEntity_ObjCProtocol: Self { Self(rawValue: 7) }
    package static var CXIdxEntity_ObjCCategory: Self { Self(rawValue: 8) }
    package static var CXIdxEntity_ObjCInstanceMethod: Self { Self(rawValue: 9) }
    package static var CXIdxEntity_ObjCClassMethod: Self { Self(rawValue: 10) }
    package static var CXIdxEntity_ObjCProperty: Self { Self(rawValue: 11) }
    package static var CXIdxEntity_ObjCIvar: Self { Self(rawValue: 12) }
    package static var CXIdxEntity_Enum: Self { Self(rawValue: 13) }
    package static var CXIdxEntity_Struct: Self { Self(rawValue: 14) }
    package static var CXIdxEntity_Union: Self { Self(rawValue: 15) }
    package static var CXIdxEntity_CXXClass: Self { Self(rawValue: 16) }
    package static var CXIdxEntity_CXXNamespace: Self { Self(rawValue: 17) }
    package static var CXIdxEntity_CXXNamespaceAlias: Self { Self(rawValue: 18) }
    package static var CXIdxEntity_CXXStaticVariable: Self { Self(rawValue: 19) }
    package static var CXIdxEntity_CXXStaticMethod: Self { Self(rawValue: 20) }
    package static var CXIdxEntity_CXXInstanceMethod: Self { Self(rawValue: 21) }
    package static var CXIdxEntity_CXXConstructor: Self { Self(rawValue: 22) }
    package static var CXIdxEntity_CXXDestructor: Self { Self(rawValue: 23) }
    package static var CXIdxEntity_CXXConversionFunction: Self { Self(rawValue: 24) }
    package static var CXIdxEntity_CXXTypeAlias: Self { Self(rawValue: 25) }
    package static var CXIdxEntity_CXXInterface: Self { Self(rawValue: 26) }
}

package struct CXIdxEntityLanguage: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIdxEntityLang_None: Self { Self(rawValue: 0) }
    package static var CXIdxEntityLang_C: Self { Self(rawValue: 1) }
    package static var CXIdxEntityLang_ObjC: Self { Self(rawValue: 2) }
    package static var CXIdxEntityLang_CXX: Self { Self(rawValue: 3) }
    package static var CXIdxEntityLang_Swift: Self { Self(rawValue: 4) }
}

package struct CXIdxEntityCXXTemplateKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIdxEntity_NonTemplate: Self { Self(rawValue: 0) }
    package static var CXIdxEntity_Template: Self { Self(rawValue: 1) }
    package static var CXIdxEntity_TemplatePartialSpecialization: Self { Self(rawValue: 2) }
    package static var CXIdxEntity_TemplateSpecialization: Self { Self(rawValue: 3) }
}

package struct CXIdxAttrKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIdxAttr_Unexposed: Self { Self(rawValue: 0) }
    package static var CXIdxAttr_IBAction: Self { Self(rawValue: 1) }
    package static var CXIdxAttr_IBOutlet: Self { Self(rawValue: 2) }
    package static var CXIdxAttr_IBOutletCollection: Self { Self(rawValue: 3) }
}

package struct CXIdxDeclInfoFlags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIdxDeclFlag_Skipped: Self { Self(rawValue: 1) }
}

package struct CXIdxObjCContainerKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIdxObjCContainer_ForwardRef: Self { Self(rawValue: 0) }
    package static var CXIdxObjCContainer_Interface: Self { Self(rawValue: 1) }
    package static var CXIdxObjCContainer_Implementation: Self { Self(rawValue: 2) }
}

package struct CXIdxEntityRefKind: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIdxEntityRef_Direct: Self { Self(rawValue: 1) }
    package static var CXIdxEntityRef_Implicit: Self { Self(rawValue: 2) }
}

package struct CXSymbolRole: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXSymbolRole_None: Self { Self(rawValue: 0) }
    package static var CXSymbolRole_Declaration: Self { Self(rawValue: 1) }
    package static var CXSymbolRole_Definition: Self { Self(rawValue: 2) }
    package static var CXSymbolRole_Reference: Self { Self(rawValue: 4) }
    package static var CXSymbolRole_Read: Self { Self(rawValue: 8) }
    package static var CXSymbolRole_Write: Self { Self(rawValue: 16) }
    package static var CXSymbolRole_Call: Self { Self(rawValue: 32) }
    package static var CXSymbolRole_Dynamic: Self { Self(rawValue: 64) }
    package static var CXSymbolRole_AddressOf: Self { Self(rawValue: 128) }
    package static var CXSymbolRole_Implicit: Self { Self(rawValue: 256) }
}

package struct CXIndexOptFlags: RawRepresentable, Hashable, Sendable {
    package var rawValue: UInt32
    package init(rawValue: UInt32 = 0) { self.rawValue = rawValue }
    package static var CXIndexOpt_None: Self { Self(rawValue: 0) }
    package static var CXIndexOpt_SuppressRedundantRefs: Self { Self(rawValue: 1) }
    package static var CXIndexOpt_IndexFunctionLocalSymbols: Self { Self(rawValue: 2) }
    package static var CXIndexOpt_IndexImplicitTemplateInstantiations: Self { Self(rawValue: 4) }
    package static var CXIndexOpt_SuppressWarnings: Self { Self(rawValue: 8) }
    package static var CXIndexOpt_SkipParsedBodiesInSession: Self { Self(rawValue: 16) }
}

/// libclang, opened at run time.
package final class Libclang: Sendable {
    // Written once, while opening.
    private nonisolated(unsafe) let table: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private static let names = """
        clang_getCString
        clang_disposeString
        clang_disposeStringSet
        clang_getBuildSessionTimestamp
        clang_VirtualFileOverlay_create
        clang_VirtualFileOverlay_addFileMapping
        clang_VirtualFileOverlay_setCaseSensitivity
        clang_VirtualFileOverlay_writeToBuffer
        clang_free
        clang_VirtualFileOverlay_dispose
        clang_ModuleMapDescriptor_create
        clang_ModuleMapDescriptor_setFrameworkModuleName
        clang_ModuleMapDescriptor_setUmbrellaHeader
        clang_ModuleMapDescriptor_writeToBuffer
        clang_ModuleMapDescriptor_dispose
        clang_createIndex
        clang_disposeIndex
        clang_CXIndex_setGlobalOptions
        clang_CXIndex_getGlobalOptions
        clang_CXIndex_setInvocationEmissionPathOption
        clang_getFileName
        clang_getFileTime
        clang_getFileUniqueID
        clang_isFileMultipleIncludeGuarded
        clang_getFile
        clang_getFileContents
        clang_File_isEqual
        clang_File_tryGetRealPathName
        clang_getNullLocation
        clang_equalLocations
        clang_getLocation
        clang_getLocationForOffset
        clang_Location_isInSystemHeader
        clang_Location_isFromMainFile
        clang_getNullRange
        clang_getRange
        clang_equalRanges
        clang_Range_isNull
        clang_getExpansionLocation
        clang_getPresumedLocation
        clang_getInstantiationLocation
        clang_getSpellingLocation
        clang_getFileLocation
        clang_getRangeStart
        clang_getRangeEnd
        clang_getSkippedRanges
        clang_getAllSkippedRanges
        clang_disposeSourceRangeList
        clang_getNumDiagnosticsInSet
        clang_getDiagnosticInSet
        clang_loadDiagnostics
        clang_disposeDiagnosticSet
        clang_getChildDiagnostics
        clang_getNumDiagnostics
        clang_getDiagnostic
        clang_getDiagnosticSetFromTU
        clang_disposeDiagnostic
        clang_formatDiagnostic
        clang_defaultDiagnosticDisplayOptions
        clang_getDiagnosticSeverity
        clang_getDiagnosticLocation
        clang_getDiagnosticSpelling
        clang_getDiagnosticOption
        clang_getDiagnosticCategory
        clang_getDiagnosticCategoryName
        clang_getDiagnosticCategoryText
        clang_getDiagnosticNumRanges
        clang_getDiagnosticRange
        clang_getDiagnosticNumFixIts
        clang_getDiagnosticFixIt
        clang_getTranslationUnitSpelling
        clang_createTranslationUnitFromSourceFile
        clang_createTranslationUnit
        clang_createTranslationUnit2
        clang_defaultEditingTranslationUnitOptions
        clang_parseTranslationUnit
        clang_parseTranslationUnit2
        clang_parseTranslationUnit2FullArgv
        clang_defaultSaveOptions
        clang_saveTranslationUnit
        clang_suspendTranslationUnit
        clang_disposeTranslationUnit
        clang_defaultReparseOptions
        clang_reparseTranslationUnit
        clang_getTUResourceUsageName
        clang_getCXTUResourceUsage
        clang_disposeCXTUResourceUsage
        clang_getTranslationUnitTargetInfo
        clang_TargetInfo_dispose
        clang_TargetInfo_getTriple
        clang_TargetInfo_getPointerWidth
        clang_getNullCursor
        clang_getTranslationUnitCursor
        clang_equalCursors
        clang_Cursor_isNull
        clang_hashCursor
        clang_getCursorKind
        clang_isDeclaration
        clang_isInvalidDeclaration
        clang_isReference
        clang_isExpression
        clang_isStatement
        clang_isAttribute
        clang_Cursor_hasAttrs
        clang_isInvalid
        clang_isTranslationUnit
        clang_isPreprocessing
        clang_isUnexposed
        clang_getCursorLinkage
        clang_getCursorVisibility
        clang_getCursorAvailability
        clang_getCursorPlatformAvailability
        clang_disposeCXPlatformAvailability
        clang_Cursor_getVarDeclInitializer
        clang_Cursor_hasVarDeclGlobalStorage
        clang_Cursor_hasVarDeclExternalStorage
        clang_getCursorLanguage
        clang_getCursorTLSKind
        clang_Cursor_getTranslationUnit
        clang_createCXCursorSet
        clang_disposeCXCursorSet
        clang_CXCursorSet_contains
        clang_CXCursorSet_insert
        clang_getCursorSemanticParent
        clang_getCursorLexicalParent
        clang_getOverriddenCursors
        clang_disposeOverriddenCursors
        clang_getIncludedFile
        clang_getCursor
        clang_getCursorLocation
        clang_getCursorExtent
        clang_getCursorType
        clang_getTypeSpelling
        clang_getTypedefDeclUnderlyingType
        clang_getEnumDeclIntegerType
        clang_getEnumConstantDeclValue
        clang_getEnumConstantDeclUnsignedValue
        clang_getFieldDeclBitWidth
        clang_Cursor_getNumArguments
        clang_Cursor_getArgument
        clang_Cursor_getNumTemplateArguments
        clang_Cursor_getTemplateArgumentKind
        clang_Cursor_getTemplateArgumentType
        clang_Cursor_getTemplateArgumentValue
        clang_Cursor_getTemplateArgumentUnsignedValue
        clang_equalTypes
        clang_getCanonicalType
        clang_isConstQualifiedType
        clang_Cursor_isMacroFunctionLike
        clang_Cursor_isMacroBuiltin
        clang_Cursor_isFunctionInlined
        clang_isVolatileQualifiedType
        clang_isRestrictQualifiedType
        clang_getAddressSpace
        clang_getTypedefName
        clang_getPointeeType
        clang_getTypeDeclaration
        clang_getDeclObjCTypeEncoding
        clang_Type_getObjCEncoding
        clang_getTypeKindSpelling
        clang_getFunctionTypeCallingConv
        clang_getResultType
        clang_getExceptionSpecificationType
        clang_getNumArgTypes
        clang_getArgType
        clang_Type_getObjCObjectBaseType
        clang_Type_getNumObjCProtocolRefs
        clang_Type_getObjCProtocolDecl
        clang_Type_getNumObjCTypeArgs
        clang_Type_getObjCTypeArg
        clang_isFunctionTypeVariadic
        clang_getCursorResultType
        clang_getCursorExceptionSpecificationType
        clang_isPODType
        clang_getElementType
        clang_getNumElements
        clang_getArrayElementType
        clang_getArraySize
        clang_Type_getNamedType
        clang_Type_isTransparentTagTypedef
        clang_Type_getNullability
        clang_Type_getAlignOf
        clang_Type_getClassType
        clang_Type_getSizeOf
        clang_Type_getOffsetOf
        clang_Type_getModifiedType
        clang_Type_getValueType
        clang_Cursor_getOffsetOfField
        clang_Cursor_isAnonymous
        clang_Cursor_isAnonymousRecordDecl
        clang_Cursor_isInlineNamespace
        clang_Type_getNumTemplateArguments
        clang_Type_getTemplateArgumentAsType
        clang_Type_getCXXRefQualifier
        clang_Cursor_isBitField
        clang_isVirtualBase
        clang_getCXXAccessSpecifier
        clang_Cursor_getStorageClass
        clang_getNumOverloadedDecls
        clang_getOverloadedDecl
        clang_getIBOutletCollectionType
        clang_visitChildren
        clang_getCursorUSR
        clang_constructUSR_ObjCClass
        clang_constructUSR_ObjCCategory
        clang_constructUSR_ObjCProtocol
        clang_constructUSR_ObjCIvar
        clang_constructUSR_ObjCMethod
        clang_constructUSR_ObjCProperty
        clang_getCursorSpelling
        clang_Cursor_getSpellingNameRange
        clang_PrintingPolicy_getProperty
        clang_PrintingPolicy_setProperty
        clang_getCursorPrintingPolicy
        clang_PrintingPolicy_dispose
        clang_getCursorPrettyPrinted
        clang_getCursorDisplayName
        clang_getCursorReferenced
        clang_getCursorDefinition
        clang_isCursorDefinition
        clang_getCanonicalCursor
        clang_Cursor_getObjCSelectorIndex
        clang_Cursor_isDynamicCall
        clang_Cursor_getReceiverType
        clang_Cursor_getObjCPropertyAttributes
        clang_Cursor_getObjCPropertyGetterName
        clang_Cursor_getObjCPropertySetterName
        clang_Cursor_getObjCDeclQualifiers
        clang_Cursor_isObjCOptional
        clang_Cursor_isVariadic
        clang_Cursor_isExternalSymbol
        clang_Cursor_getCommentRange
        clang_Cursor_getRawCommentText
        clang_Cursor_getBriefCommentText
        clang_Cursor_getMangling
        clang_Cursor_getCXXManglings
        clang_Cursor_getObjCManglings
        clang_Cursor_getModule
        clang_getModuleForFile
        clang_Module_getASTFile
        clang_Module_getParent
        clang_Module_getName
        clang_Module_getFullName
        clang_Module_isSystem
        clang_Module_getNumTopLevelHeaders
        clang_Module_getTopLevelHeader
        clang_CXXConstructor_isConvertingConstructor
        clang_CXXConstructor_isCopyConstructor
        clang_CXXConstructor_isDefaultConstructor
        clang_CXXConstructor_isMoveConstructor
        clang_CXXField_isMutable
        clang_CXXMethod_isDefaulted
        clang_CXXMethod_isPureVirtual
        clang_CXXMethod_isStatic
        clang_CXXMethod_isVirtual
        clang_CXXRecord_isAbstract
        clang_EnumDecl_isScoped
        clang_CXXMethod_isConst
        clang_getTemplateCursorKind
        clang_getSpecializedCursorTemplate
        clang_getCursorReferenceNameRange
        clang_getToken
        clang_getTokenKind
        clang_getTokenSpelling
        clang_getTokenLocation
        clang_getTokenExtent
        clang_tokenize
        clang_annotateTokens
        clang_disposeTokens
        clang_getCursorKindSpelling
        clang_getDefinitionSpellingAndExtent
        clang_enableStackTraces
        clang_getCompletionChunkKind
        clang_getCompletionChunkText
        clang_getCompletionChunkCompletionString
        clang_getNumCompletionChunks
        clang_getCompletionPriority
        clang_getCompletionAvailability
        clang_getCompletionNumAnnotations
        clang_getCompletionAnnotation
        clang_getCompletionParent
        clang_getCompletionBriefComment
        clang_getCursorCompletionString
        clang_getCompletionNumFixIts
        clang_getCompletionFixIt
        clang_defaultCodeCompleteOptions
        clang_codeCompleteAt
        clang_sortCodeCompletionResults
        clang_disposeCodeCompleteResults
        clang_codeCompleteGetNumDiagnostics
        clang_codeCompleteGetDiagnostic
        clang_codeCompleteGetContexts
        clang_codeCompleteGetContainerKind
        clang_codeCompleteGetContainerUSR
        clang_codeCompleteGetObjCSelector
        clang_getClangVersion
        clang_toggleCrashRecovery
        clang_Cursor_Evaluate
        clang_EvalResult_getKind
        clang_EvalResult_getAsInt
        clang_EvalResult_getAsLongLong
        clang_EvalResult_isUnsignedInt
        clang_EvalResult_getAsUnsigned
        clang_EvalResult_getAsDouble
        clang_EvalResult_getAsStr
        clang_EvalResult_dispose
        clang_getRemappings
        clang_getRemappingsFromFileList
        clang_remap_getNumFiles
        clang_remap_getFilenames
        clang_remap_dispose
        clang_index_isEntityObjCContainerKind
        clang_index_getObjCContainerDeclInfo
        clang_index_getObjCInterfaceDeclInfo
        clang_index_getObjCCategoryDeclInfo
        clang_index_getObjCProtocolRefListInfo
        clang_index_getObjCPropertyDeclInfo
        clang_index_getIBOutletCollectionAttrInfo
        clang_index_getCXXClassDeclInfo
        clang_index_getClientContainer
        clang_index_setClientContainer
        clang_index_getClientEntity
        clang_index_setClientEntity
        clang_IndexAction_create
        clang_IndexAction_dispose
        clang_indexLoc_getFileLocation
        clang_indexLoc_getCXSourceLocation
        """
    package init(path: String? = nil, requireAll: Bool = false) throws(FFIError) {
        guard let handle = dlopen(path ?? "libclang.so", RTLD_NOW | RTLD_LOCAL) else {
            throw FFIError(.callFailed, dlerror().map { String(cString: $0) } ?? "dlopen")
        }
        let list = Self.names.split(separator: "\n")
        table = .allocate(capacity: list.count)
        for (index, name) in list.enumerated() { (table + index).initialize(to: dlsym(handle, String(name))) }
    }

    package func isAvailable(_ name: String) -> Bool {
        let list = Self.names.split(separator: "\n")
        guard let index = list.firstIndex(of: Substring(name)) else { return false }
        return table[index] != nil
    }

    package func clang_getCString(_ string: CXString) -> UnsafePointer<CChar>? { unsafeBitCast(table[0], to: (@convention(c) (ffigen_words2) -> UnsafeRawPointer?).self)(unsafeBitCast(string, to: ffigen_words2.self)).map { $0.assumingMemoryBound(to: CChar.self) } }
    package func clang_disposeString(_ string: CXString) -> Void { unsafeBitCast(table[1], to: (@convention(c) (ffigen_words2) -> Void).self)(unsafeBitCast(string, to: ffigen_words2.self)) }
    package func clang_disposeStringSet(_ set: UnsafeMutablePointer<CXStringSet>?) -> Void { unsafeBitCast(table[2], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(set)) }
    package func clang_getBuildSessionTimestamp() -> UInt64 { unsafeBitCast(table[3], to: (@convention(c) () -> UInt64).self)() }
    package func clang_VirtualFileOverlay_create(_ options: UInt32) -> CXVirtualFileOverlay? { (unsafeBitCast(table[4], to: (@convention(c) (UInt32) -> UnsafeMutableRawPointer?).self)(options)).map { $0.assumingMemoryBound(to: CXVirtualFileOverlayImpl.self) } }
    package func clang_VirtualFileOverlay_addFileMapping(_ p0: CXVirtualFileOverlay?, _ virtualPath: UnsafePointer<CChar>?, _ realPath: UnsafePointer<CChar>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[5], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0), UnsafeRawPointer(virtualPath), UnsafeRawPointer(realPath))) }
    package func clang_VirtualFileOverlay_setCaseSensitivity(_ p0: CXVirtualFileOverlay?, _ caseSensitive: Int32) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[6], to: (@convention(c) (UnsafeMutableRawPointer?, Int32) -> UInt32).self)(UnsafeMutableRawPointer(p0), caseSensitive)) }
    package func clang_VirtualFileOverlay_writeToBuffer(_ p0: CXVirtualFileOverlay?, _ options: UInt32, _ out_buffer_ptr: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ out_buffer_size: UnsafeMutablePointer<UInt32>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[7], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0), options, UnsafeMutableRawPointer(out_buffer_ptr), UnsafeMutableRawPointer(out_buffer_size))) }
    package func clang_free(_ buffer: UnsafeMutableRawPointer?) -> Void { unsafeBitCast(table[8], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(buffer) }
    package func clang_VirtualFileOverlay_dispose(_ p0: CXVirtualFileOverlay?) -> Void { unsafeBitCast(table[9], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_ModuleMapDescriptor_create(_ options: UInt32) -> CXModuleMapDescriptor? { (unsafeBitCast(table[10], to: (@convention(c) (UInt32) -> UnsafeMutableRawPointer?).self)(options)).map { $0.assumingMemoryBound(to: CXModuleMapDescriptorImpl.self) } }
    package func clang_ModuleMapDescriptor_setFrameworkModuleName(_ p0: CXModuleMapDescriptor?, _ name: UnsafePointer<CChar>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[11], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0), UnsafeRawPointer(name))) }
    package func clang_ModuleMapDescriptor_setUmbrellaHeader(_ p0: CXModuleMapDescriptor?, _ name: UnsafePointer<CChar>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[12], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0), UnsafeRawPointer(name))) }
    package func clang_ModuleMapDescriptor_writeToBuffer(_ p0: CXModuleMapDescriptor?, _ options: UInt32, _ out_buffer_ptr: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ out_buffer_size: UnsafeMutablePointer<UInt32>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[13], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0), options, UnsafeMutableRawPointer(out_buffer_ptr), UnsafeMutableRawPointer(out_buffer_size))) }
    package func clang_ModuleMapDescriptor_dispose(_ p0: CXModuleMapDescriptor?) -> Void { unsafeBitCast(table[14], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_createIndex(_ excludeDeclarationsFromPCH: Int32, _ displayDiagnostics: Int32) -> CXIndex? { (unsafeBitCast(table[15], to: (@convention(c) (Int32, Int32) -> UnsafeMutableRawPointer?).self)(excludeDeclarationsFromPCH, displayDiagnostics)).map { $0 } }
    package func clang_disposeIndex(_ index: CXIndex?) -> Void { unsafeBitCast(table[16], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(index)) }
    package func clang_CXIndex_setGlobalOptions(_ p0: CXIndex?, _ options: UInt32) -> Void { unsafeBitCast(table[17], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> Void).self)(UnsafeMutableRawPointer(p0), options) }
    package func clang_CXIndex_getGlobalOptions(_ p0: CXIndex?) -> UInt32 { unsafeBitCast(table[18], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_CXIndex_setInvocationEmissionPathOption(_ p0: CXIndex?, _ Path: UnsafePointer<CChar>?) -> Void { unsafeBitCast(table[19], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?) -> Void).self)(UnsafeMutableRawPointer(p0), UnsafeRawPointer(Path)) }
    package func clang_getFileName(_ SFile: CXFile?) -> CXString { unsafeBitCast(unsafeBitCast(table[20], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(SFile)), to: CXString.self) }
    package func clang_getFileTime(_ SFile: CXFile?) -> Int { unsafeBitCast(table[21], to: (@convention(c) (UnsafeMutableRawPointer?) -> Int).self)(UnsafeMutableRawPointer(SFile)) }
    package func clang_getFileUniqueID(_ file: CXFile?, _ outID: UnsafeMutablePointer<CXFileUniqueID>?) -> Int32 { unsafeBitCast(table[22], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Int32).self)(UnsafeMutableRawPointer(file), UnsafeMutableRawPointer(outID)) }
    package func clang_isFileMultipleIncludeGuarded(_ tu: CXTranslationUnit?, _ file: CXFile?) -> UInt32 { unsafeBitCast(table[23], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(tu), UnsafeMutableRawPointer(file)) }
    package func clang_getFile(_ tu: CXTranslationUnit?, _ file_name: UnsafePointer<CChar>?) -> CXFile? { (unsafeBitCast(table[24], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(tu), UnsafeRawPointer(file_name))).map { $0 } }
    package func clang_getFileContents(_ tu: CXTranslationUnit?, _ file: CXFile?, _ size: UnsafeMutablePointer<Int>?) -> UnsafePointer<CChar>? { unsafeBitCast(table[25], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UnsafeRawPointer?).self)(UnsafeMutableRawPointer(tu), UnsafeMutableRawPointer(file), UnsafeMutableRawPointer(size)).map { $0.assumingMemoryBound(to: CChar.self) } }
    package func clang_File_isEqual(_ file1: CXFile?, _ file2: CXFile?) -> Int32 { unsafeBitCast(table[26], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Int32).self)(UnsafeMutableRawPointer(file1), UnsafeMutableRawPointer(file2)) }
    package func clang_File_tryGetRealPathName(_ file: CXFile?) -> CXString { unsafeBitCast(unsafeBitCast(table[27], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(file)), to: CXString.self) }
    package func clang_getNullLocation() -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[28], to: (@convention(c) () -> ffigen_words3).self)(), to: CXSourceLocation.self) }
    package func clang_equalLocations(_ loc1: CXSourceLocation, _ loc2: CXSourceLocation) -> UInt32 { unsafeBitCast(table[29], to: (@convention(c) (ffigen_words3, ffigen_words3) -> UInt32).self)(unsafeBitCast(loc1, to: ffigen_words3.self), unsafeBitCast(loc2, to: ffigen_words3.self)) }
    package func clang_getLocation(_ tu: CXTranslationUnit?, _ file: CXFile?, _ line: UInt32, _ column: UInt32) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[30], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt32, UInt32) -> ffigen_words3).self)(UnsafeMutableRawPointer(tu), UnsafeMutableRawPointer(file), line, column), to: CXSourceLocation.self) }
    package func clang_getLocationForOffset(_ tu: CXTranslationUnit?, _ file: CXFile?, _ offset: UInt32) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[31], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt32) -> ffigen_words3).self)(UnsafeMutableRawPointer(tu), UnsafeMutableRawPointer(file), offset), to: CXSourceLocation.self) }
    package func clang_Location_isInSystemHeader(_ location: CXSourceLocation) -> Int32 { unsafeBitCast(table[32], to: (@convention(c) (ffigen_words3) -> Int32).self)(unsafeBitCast(location, to: ffigen_words3.self)) }
    package func clang_Location_isFromMainFile(_ location: CXSourceLocation) -> Int32 { unsafeBitCast(table[33], to: (@convention(c) (ffigen_words3) -> Int32).self)(unsafeBitCast(location, to: ffigen_words3.self)) }
    package func clang_getNullRange() -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[34], to: (@convention(c) () -> ffigen_words3).self)(), to: CXSourceRange.self) }
    package func clang_getRange(_ begin: CXSourceLocation, _ end: CXSourceLocation) -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[35], to: (@convention(c) (ffigen_words3, ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(begin, to: ffigen_words3.self), unsafeBitCast(end, to: ffigen_words3.self)), to: CXSourceRange.self) }
    package func clang_equalRanges(_ range1: CXSourceRange, _ range2: CXSourceRange) -> UInt32 { unsafeBitCast(table[36], to: (@convention(c) (ffigen_words3, ffigen_words3) -> UInt32).self)(unsafeBitCast(range1, to: ffigen_words3.self), unsafeBitCast(range2, to: ffigen_words3.self)) }
    package func clang_Range_isNull(_ range: CXSourceRange) -> Int32 { unsafeBitCast(table[37], to: (@convention(c) (ffigen_words3) -> Int32).self)(unsafeBitCast(range, to: ffigen_words3.self)) }
    package func clang_getExpansionLocation(_ location: CXSourceLocation, _ file: UnsafeMutablePointer<CXFile?>?, _ line: UnsafeMutablePointer<UInt32>?, _ column: UnsafeMutablePointer<UInt32>?, _ offset: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[38], to: (@convention(c) (ffigen_words3, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(location, to: ffigen_words3.self), UnsafeMutableRawPointer(file), UnsafeMutableRawPointer(line), UnsafeMutableRawPointer(column), UnsafeMutableRawPointer(offset)) }
    package func clang_getPresumedLocation(_ location: CXSourceLocation, _ filename: UnsafeMutablePointer<CXString>?, _ line: UnsafeMutablePointer<UInt32>?, _ column: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[39], to: (@convention(c) (ffigen_words3, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(location, to: ffigen_words3.self), UnsafeMutableRawPointer(filename), UnsafeMutableRawPointer(line), UnsafeMutableRawPointer(column)) }
    package func clang_getInstantiationLocation(_ location: CXSourceLocation, _ file: UnsafeMutablePointer<CXFile?>?, _ line: UnsafeMutablePointer<UInt32>?, _ column: UnsafeMutablePointer<UInt32>?, _ offset: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[40], to: (@convention(c) (ffigen_words3, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(location, to: ffigen_words3.self), UnsafeMutableRawPointer(file), UnsafeMutableRawPointer(line), UnsafeMutableRawPointer(column), UnsafeMutableRawPointer(offset)) }
    package func clang_getSpellingLocation(_ location: CXSourceLocation, _ file: UnsafeMutablePointer<CXFile?>?, _ line: UnsafeMutablePointer<UInt32>?, _ column: UnsafeMutablePointer<UInt32>?, _ offset: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[41], to: (@convention(c) (ffigen_words3, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(location, to: ffigen_words3.self), UnsafeMutableRawPointer(file), UnsafeMutableRawPointer(line), UnsafeMutableRawPointer(column), UnsafeMutableRawPointer(offset)) }
    package func clang_getFileLocation(_ location: CXSourceLocation, _ file: UnsafeMutablePointer<CXFile?>?, _ line: UnsafeMutablePointer<UInt32>?, _ column: UnsafeMutablePointer<UInt32>?, _ offset: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[42], to: (@convention(c) (ffigen_words3, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(location, to: ffigen_words3.self), UnsafeMutableRawPointer(file), UnsafeMutableRawPointer(line), UnsafeMutableRawPointer(column), UnsafeMutableRawPointer(offset)) }
    package func clang_getRangeStart(_ range: CXSourceRange) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[43], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(range, to: ffigen_words3.self)), to: CXSourceLocation.self) }
    package func clang_getRangeEnd(_ range: CXSourceRange) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[44], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(range, to: ffigen_words3.self)), to: CXSourceLocation.self) }
    package func clang_getSkippedRanges(_ tu: CXTranslationUnit?, _ file: CXFile?) -> UnsafeMutablePointer<CXSourceRangeList>? { unsafeBitCast(table[45], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(tu), UnsafeMutableRawPointer(file)).map { $0.assumingMemoryBound(to: CXSourceRangeList.self) } }
    package func clang_getAllSkippedRanges(_ tu: CXTranslationUnit?) -> UnsafeMutablePointer<CXSourceRangeList>? { unsafeBitCast(table[46], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(tu)).map { $0.assumingMemoryBound(to: CXSourceRangeList.self) } }
    package func clang_disposeSourceRangeList(_ ranges: UnsafeMutablePointer<CXSourceRangeList>?) -> Void { unsafeBitCast(table[47], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(ranges)) }
    package func clang_getNumDiagnosticsInSet(_ Diags: CXDiagnosticSet?) -> UInt32 { unsafeBitCast(table[48], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(Diags)) }
    package func clang_getDiagnosticInSet(_ Diags: CXDiagnosticSet?, _ Index: UInt32) -> CXDiagnostic? { (unsafeBitCast(table[49], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(Diags), Index)).map { $0 } }
    package func clang_loadDiagnostics(_ file: UnsafePointer<CChar>?, _ error: UnsafeMutablePointer<CXLoadDiag_Error>?, _ errorString: UnsafeMutablePointer<CXString>?) -> CXDiagnosticSet? { (unsafeBitCast(table[50], to: (@convention(c) (UnsafeRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeRawPointer(file), UnsafeMutableRawPointer(error), UnsafeMutableRawPointer(errorString))).map { $0 } }
    package func clang_disposeDiagnosticSet(_ Diags: CXDiagnosticSet?) -> Void { unsafeBitCast(table[51], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(Diags)) }
    package func clang_getChildDiagnostics(_ D: CXDiagnostic?) -> CXDiagnosticSet? { (unsafeBitCast(table[52], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(D))).map { $0 } }
    package func clang_getNumDiagnostics(_ Unit: CXTranslationUnit?) -> UInt32 { unsafeBitCast(table[53], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(Unit)) }
    package func clang_getDiagnostic(_ Unit: CXTranslationUnit?, _ Index: UInt32) -> CXDiagnostic? { (unsafeBitCast(table[54], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(Unit), Index)).map { $0 } }
    package func clang_getDiagnosticSetFromTU(_ Unit: CXTranslationUnit?) -> CXDiagnosticSet? { (unsafeBitCast(table[55], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(Unit))).map { $0 } }
    package func clang_disposeDiagnostic(_ Diagnostic: CXDiagnostic?) -> Void { unsafeBitCast(table[56], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(Diagnostic)) }
    package func clang_formatDiagnostic(_ Diagnostic: CXDiagnostic?, _ Options: UInt32) -> CXString { unsafeBitCast(unsafeBitCast(table[57], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> ffigen_words2).self)(UnsafeMutableRawPointer(Diagnostic), Options), to: CXString.self) }
    package func clang_defaultDiagnosticDisplayOptions() -> UInt32 { unsafeBitCast(table[58], to: (@convention(c) () -> UInt32).self)() }
    package func clang_getDiagnosticSeverity(_ p0: CXDiagnostic?) -> CXDiagnosticSeverity { CXDiagnosticSeverity(rawValue: unsafeBitCast(table[59], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0))) }
    package func clang_getDiagnosticLocation(_ p0: CXDiagnostic?) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[60], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words3).self)(UnsafeMutableRawPointer(p0)), to: CXSourceLocation.self) }
    package func clang_getDiagnosticSpelling(_ p0: CXDiagnostic?) -> CXString { unsafeBitCast(unsafeBitCast(table[61], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(p0)), to: CXString.self) }
    package func clang_getDiagnosticOption(_ Diag: CXDiagnostic?, _ Disable: UnsafeMutablePointer<CXString>?) -> CXString { unsafeBitCast(unsafeBitCast(table[62], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(Diag), UnsafeMutableRawPointer(Disable)), to: CXString.self) }
    package func clang_getDiagnosticCategory(_ p0: CXDiagnostic?) -> UInt32 { unsafeBitCast(table[63], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_getDiagnosticCategoryName(_ Category: UInt32) -> CXString { unsafeBitCast(unsafeBitCast(table[64], to: (@convention(c) (UInt32) -> ffigen_words2).self)(Category), to: CXString.self) }
    package func clang_getDiagnosticCategoryText(_ p0: CXDiagnostic?) -> CXString { unsafeBitCast(unsafeBitCast(table[65], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(p0)), to: CXString.self) }
    package func clang_getDiagnosticNumRanges(_ p0: CXDiagnostic?) -> UInt32 { unsafeBitCast(table[66], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_getDiagnosticRange(_ Diagnostic: CXDiagnostic?, _ Range: UInt32) -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[67], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> ffigen_words3).self)(UnsafeMutableRawPointer(Diagnostic), Range), to: CXSourceRange.self) }
    package func clang_getDiagnosticNumFixIts(_ Diagnostic: CXDiagnostic?) -> UInt32 { unsafeBitCast(table[68], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(Diagnostic)) }
    package func clang_getDiagnosticFixIt(_ Diagnostic: CXDiagnostic?, _ FixIt: UInt32, _ ReplacementRange: UnsafeMutablePointer<CXSourceRange>?) -> CXString { unsafeBitCast(unsafeBitCast(table[69], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32, UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(Diagnostic), FixIt, UnsafeMutableRawPointer(ReplacementRange)), to: CXString.self) }
    package func clang_getTranslationUnitSpelling(_ CTUnit: CXTranslationUnit?) -> CXString { unsafeBitCast(unsafeBitCast(table[70], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(CTUnit)), to: CXString.self) }
    package func clang_createTranslationUnitFromSourceFile(_ CIdx: CXIndex?, _ source_filename: UnsafePointer<CChar>?, _ num_clang_command_line_args: Int32, _ clang_command_line_args: UnsafePointer<UnsafePointer<CChar>?>?, _ num_unsaved_files: UInt32, _ unsaved_files: UnsafeMutablePointer<CXUnsavedFile>?) -> CXTranslationUnit? { (unsafeBitCast(table[71], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, Int32, UnsafeRawPointer?, UInt32, UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(CIdx), UnsafeRawPointer(source_filename), num_clang_command_line_args, UnsafeRawPointer(clang_command_line_args), num_unsaved_files, UnsafeMutableRawPointer(unsaved_files))).map { $0.assumingMemoryBound(to: CXTranslationUnitImpl.self) } }
    package func clang_createTranslationUnit(_ CIdx: CXIndex?, _ ast_filename: UnsafePointer<CChar>?) -> CXTranslationUnit? { (unsafeBitCast(table[72], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(CIdx), UnsafeRawPointer(ast_filename))).map { $0.assumingMemoryBound(to: CXTranslationUnitImpl.self) } }
    package func clang_createTranslationUnit2(_ CIdx: CXIndex?, _ ast_filename: UnsafePointer<CChar>?, _ out_TU: UnsafeMutablePointer<CXTranslationUnit?>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[73], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(CIdx), UnsafeRawPointer(ast_filename), UnsafeMutableRawPointer(out_TU))) }
    package func clang_defaultEditingTranslationUnitOptions() -> UInt32 { unsafeBitCast(table[74], to: (@convention(c) () -> UInt32).self)() }
    package func clang_parseTranslationUnit(_ CIdx: CXIndex?, _ source_filename: UnsafePointer<CChar>?, _ command_line_args: UnsafePointer<UnsafePointer<CChar>?>?, _ num_command_line_args: Int32, _ unsaved_files: UnsafeMutablePointer<CXUnsavedFile>?, _ num_unsaved_files: UInt32, _ options: UInt32) -> CXTranslationUnit? { (unsafeBitCast(table[75], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?, Int32, UnsafeMutableRawPointer?, UInt32, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(CIdx), UnsafeRawPointer(source_filename), UnsafeRawPointer(command_line_args), num_command_line_args, UnsafeMutableRawPointer(unsaved_files), num_unsaved_files, options)).map { $0.assumingMemoryBound(to: CXTranslationUnitImpl.self) } }
    package func clang_parseTranslationUnit2(_ CIdx: CXIndex?, _ source_filename: UnsafePointer<CChar>?, _ command_line_args: UnsafePointer<UnsafePointer<CChar>?>?, _ num_command_line_args: Int32, _ unsaved_files: UnsafeMutablePointer<CXUnsavedFile>?, _ num_unsaved_files: UInt32, _ options: UInt32, _ out_TU: UnsafeMutablePointer<CXTranslationUnit?>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[76], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?, Int32, UnsafeMutableRawPointer?, UInt32, UInt32, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(CIdx), UnsafeRawPointer(source_filename), UnsafeRawPointer(command_line_args), num_command_line_args, UnsafeMutableRawPointer(unsaved_files), num_unsaved_files, options, UnsafeMutableRawPointer(out_TU))) }
    package func clang_parseTranslationUnit2FullArgv(_ CIdx: CXIndex?, _ source_filename: UnsafePointer<CChar>?, _ command_line_args: UnsafePointer<UnsafePointer<CChar>?>?, _ num_command_line_args: Int32, _ unsaved_files: UnsafeMutablePointer<CXUnsavedFile>?, _ num_unsaved_files: UInt32, _ options: UInt32, _ out_TU: UnsafeMutablePointer<CXTranslationUnit?>?) -> CXErrorCode { CXErrorCode(rawValue: unsafeBitCast(table[77], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?, Int32, UnsafeMutableRawPointer?, UInt32, UInt32, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(CIdx), UnsafeRawPointer(source_filename), UnsafeRawPointer(command_line_args), num_command_line_args, UnsafeMutableRawPointer(unsaved_files), num_unsaved_files, options, UnsafeMutableRawPointer(out_TU))) }
    package func clang_defaultSaveOptions(_ TU: CXTranslationUnit?) -> UInt32 { unsafeBitCast(table[78], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(TU)) }
    package func clang_saveTranslationUnit(_ TU: CXTranslationUnit?, _ FileName: UnsafePointer<CChar>?, _ options: UInt32) -> Int32 { unsafeBitCast(table[79], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, UInt32) -> Int32).self)(UnsafeMutableRawPointer(TU), UnsafeRawPointer(FileName), options) }
    package func clang_suspendTranslationUnit(_ p0: CXTranslationUnit?) -> UInt32 { unsafeBitCast(table[80], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_disposeTranslationUnit(_ p0: CXTranslationUnit?) -> Void { unsafeBitCast(table[81], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_defaultReparseOptions(_ TU: CXTranslationUnit?) -> UInt32 { unsafeBitCast(table[82], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(TU)) }
    package func clang_reparseTranslationUnit(_ TU: CXTranslationUnit?, _ num_unsaved_files: UInt32, _ unsaved_files: UnsafeMutablePointer<CXUnsavedFile>?, _ options: UInt32) -> Int32 { unsafeBitCast(table[83], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32, UnsafeMutableRawPointer?, UInt32) -> Int32).self)(UnsafeMutableRawPointer(TU), num_unsaved_files, UnsafeMutableRawPointer(unsaved_files), options) }
    package func clang_getTUResourceUsageName(_ kind: CXTUResourceUsageKind) -> UnsafePointer<CChar>? { unsafeBitCast(table[84], to: (@convention(c) (UInt32) -> UnsafeRawPointer?).self)(kind.rawValue).map { $0.assumingMemoryBound(to: CChar.self) } }
    package func clang_getCXTUResourceUsage(_ TU: CXTranslationUnit?) -> CXTUResourceUsage { unsafeBitCast(unsafeBitCast(table[85], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words3).self)(UnsafeMutableRawPointer(TU)), to: CXTUResourceUsage.self) }
    package func clang_disposeCXTUResourceUsage(_ usage: CXTUResourceUsage) -> Void { unsafeBitCast(table[86], to: (@convention(c) (ffigen_words3) -> Void).self)(unsafeBitCast(usage, to: ffigen_words3.self)) }
    package func clang_getTranslationUnitTargetInfo(_ CTUnit: CXTranslationUnit?) -> CXTargetInfo? { (unsafeBitCast(table[87], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(CTUnit))).map { $0.assumingMemoryBound(to: CXTargetInfoImpl.self) } }
    package func clang_TargetInfo_dispose(_ Info: CXTargetInfo?) -> Void { unsafeBitCast(table[88], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(Info)) }
    package func clang_TargetInfo_getTriple(_ Info: CXTargetInfo?) -> CXString { unsafeBitCast(unsafeBitCast(table[89], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(Info)), to: CXString.self) }
    package func clang_TargetInfo_getPointerWidth(_ Info: CXTargetInfo?) -> Int32 { unsafeBitCast(table[90], to: (@convention(c) (UnsafeMutableRawPointer?) -> Int32).self)(UnsafeMutableRawPointer(Info)) }
    package func clang_getNullCursor() -> CXCursor { unsafeBitCast(unsafeBitCast(table[91], to: (@convention(c) () -> ffigen_words4).self)(), to: CXCursor.self) }
    package func clang_getTranslationUnitCursor(_ p0: CXTranslationUnit?) -> CXCursor { unsafeBitCast(unsafeBitCast(table[92], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words4).self)(UnsafeMutableRawPointer(p0)), to: CXCursor.self) }
    package func clang_equalCursors(_ p0: CXCursor, _ p1: CXCursor) -> UInt32 { unsafeBitCast(table[93], to: (@convention(c) (ffigen_words4, ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self), unsafeBitCast(p1, to: ffigen_words4.self)) }
    package func clang_Cursor_isNull(_ cursor: CXCursor) -> Int32 { unsafeBitCast(table[94], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(cursor, to: ffigen_words4.self)) }
    package func clang_hashCursor(_ p0: CXCursor) -> UInt32 { unsafeBitCast(table[95], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self)) }
    package func clang_getCursorKind(_ p0: CXCursor) -> CXCursorKind { CXCursorKind(rawValue: unsafeBitCast(table[96], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self))) }
    package func clang_isDeclaration(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[97], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_isInvalidDeclaration(_ p0: CXCursor) -> UInt32 { unsafeBitCast(table[98], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self)) }
    package func clang_isReference(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[99], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_isExpression(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[100], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_isStatement(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[101], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_isAttribute(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[102], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_Cursor_hasAttrs(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[103], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_isInvalid(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[104], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_isTranslationUnit(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[105], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_isPreprocessing(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[106], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_isUnexposed(_ p0: CXCursorKind) -> UInt32 { unsafeBitCast(table[107], to: (@convention(c) (UInt32) -> UInt32).self)(p0.rawValue) }
    package func clang_getCursorLinkage(_ cursor: CXCursor) -> CXLinkageKind { CXLinkageKind(rawValue: unsafeBitCast(table[108], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(cursor, to: ffigen_words4.self))) }
    package func clang_getCursorVisibility(_ cursor: CXCursor) -> CXVisibilityKind { CXVisibilityKind(rawValue: unsafeBitCast(table[109], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(cursor, to: ffigen_words4.self))) }
    package func clang_getCursorAvailability(_ cursor: CXCursor) -> CXAvailabilityKind { CXAvailabilityKind(rawValue: unsafeBitCast(table[110], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(cursor, to: ffigen_words4.self))) }
    package func clang_getCursorPlatformAvailability(_ cursor: CXCursor, _ always_deprecated: UnsafeMutablePointer<Int32>?, _ deprecated_message: UnsafeMutablePointer<CXString>?, _ always_unavailable: UnsafeMutablePointer<Int32>?, _ unavailable_message: UnsafeMutablePointer<CXString>?, _ availability: UnsafeMutablePointer<CXPlatformAvailability>?, _ availability_size: Int32) -> Int32 { unsafeBitCast(table[111], to: (@convention(c) (ffigen_words4, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, Int32) -> Int32).self)(unsafeBitCast(cursor, to: ffigen_words4.self), UnsafeMutableRawPointer(always_deprecated), UnsafeMutableRawPointer(deprecated_message), UnsafeMutableRawPointer(always_unavailable), UnsafeMutableRawPointer(unavailable_message), UnsafeMutableRawPointer(availability), availability_size) }
    package func clang_disposeCXPlatformAvailability(_ availability: UnsafeMutablePointer<CXPlatformAvailability>?) -> Void { unsafeBitCast(table[112], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(availability)) }
    package func clang_Cursor_getVarDeclInitializer(_ cursor: CXCursor) -> CXCursor { unsafeBitCast(unsafeBitCast(table[113], to: (@convention(c) (ffigen_words4) -> ffigen_words4).self)(unsafeBitCast(cursor, to: ffigen_words4.self)), to: CXCursor.self) }
    package func clang_Cursor_hasVarDeclGlobalStorage(_ cursor: CXCursor) -> Int32 { unsafeBitCast(table[114], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(cursor, to: ffigen_words4.self)) }
    package func clang_Cursor_hasVarDeclExternalStorage(_ cursor: CXCursor) -> Int32 { unsafeBitCast(table[115], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(cursor, to: ffigen_words4.self)) }
    package func clang_getCursorLanguage(_ cursor: CXCursor) -> CXLanguageKind { CXLanguageKind(rawValue: unsafeBitCast(table[116], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(cursor, to: ffigen_words4.self))) }
    package func clang_getCursorTLSKind(_ cursor: CXCursor) -> CXTLSKind { CXTLSKind(rawValue: unsafeBitCast(table[117], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(cursor, to: ffigen_words4.self))) }
    package func clang_Cursor_getTranslationUnit(_ p0: CXCursor) -> CXTranslationUnit? { (unsafeBitCast(table[118], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(p0, to: ffigen_words4.self))).map { $0.assumingMemoryBound(to: CXTranslationUnitImpl.self) } }
    package func clang_createCXCursorSet() -> CXCursorSet? { (unsafeBitCast(table[119], to: (@convention(c) () -> UnsafeMutableRawPointer?).self)()).map { $0.assumingMemoryBound(to: CXCursorSetImpl.self) } }
    package func clang_disposeCXCursorSet(_ cset: CXCursorSet?) -> Void { unsafeBitCast(table[120], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(cset)) }
    package func clang_CXCursorSet_contains(_ cset: CXCursorSet?, _ cursor: CXCursor) -> UInt32 { unsafeBitCast(table[121], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words4) -> UInt32).self)(UnsafeMutableRawPointer(cset), unsafeBitCast(cursor, to: ffigen_words4.self)) }
    package func clang_CXCursorSet_insert(_ cset: CXCursorSet?, _ cursor: CXCursor) -> UInt32 { unsafeBitCast(table[122], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words4) -> UInt32).self)(UnsafeMutableRawPointer(cset), unsafeBitCast(cursor, to: ffigen_words4.self)) }
    package func clang_getCursorSemanticParent(_ cursor: CXCursor) -> CXCursor { unsafeBitCast(unsafeBitCast(table[123], to: (@convention(c) (ffigen_words4) -> ffigen_words4).self)(unsafeBitCast(cursor, to: ffigen_words4.self)), to: CXCursor.self) }
    package func clang_getCursorLexicalParent(_ cursor: CXCursor) -> CXCursor { unsafeBitCast(unsafeBitCast(table[124], to: (@convention(c) (ffigen_words4) -> ffigen_words4).self)(unsafeBitCast(cursor, to: ffigen_words4.self)), to: CXCursor.self) }
    package func clang_getOverriddenCursors(_ cursor: CXCursor, _ overridden: UnsafeMutablePointer<UnsafeMutablePointer<CXCursor>?>?, _ num_overridden: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[125], to: (@convention(c) (ffigen_words4, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(cursor, to: ffigen_words4.self), UnsafeMutableRawPointer(overridden), UnsafeMutableRawPointer(num_overridden)) }
    package func clang_disposeOverriddenCursors(_ overridden: UnsafeMutablePointer<CXCursor>?) -> Void { unsafeBitCast(table[126], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(overridden)) }
    package func clang_getIncludedFile(_ cursor: CXCursor) -> CXFile? { (unsafeBitCast(table[127], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(cursor, to: ffigen_words4.self))).map { $0 } }
    package func clang_getCursor(_ p0: CXTranslationUnit?, _ p1: CXSourceLocation) -> CXCursor { unsafeBitCast(unsafeBitCast(table[128], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words3) -> ffigen_words4).self)(UnsafeMutableRawPointer(p0), unsafeBitCast(p1, to: ffigen_words3.self)), to: CXCursor.self) }
    package func clang_getCursorLocation(_ p0: CXCursor) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[129], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXSourceLocation.self) }
    package func clang_getCursorExtent(_ p0: CXCursor) -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[130], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXSourceRange.self) }
    package func clang_getCursorType(_ C: CXCursor) -> CXType { unsafeBitCast(unsafeBitCast(table[131], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXType.self) }
    package func clang_getTypeSpelling(_ CT: CXType) -> CXString { unsafeBitCast(unsafeBitCast(table[132], to: (@convention(c) (ffigen_words3) -> ffigen_words2).self)(unsafeBitCast(CT, to: ffigen_words3.self)), to: CXString.self) }
    package func clang_getTypedefDeclUnderlyingType(_ C: CXCursor) -> CXType { unsafeBitCast(unsafeBitCast(table[133], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXType.self) }
    package func clang_getEnumDeclIntegerType(_ C: CXCursor) -> CXType { unsafeBitCast(unsafeBitCast(table[134], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXType.self) }
    package func clang_getEnumConstantDeclValue(_ C: CXCursor) -> Int64 { unsafeBitCast(table[135], to: (@convention(c) (ffigen_words4) -> Int64).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_getEnumConstantDeclUnsignedValue(_ C: CXCursor) -> UInt64 { unsafeBitCast(table[136], to: (@convention(c) (ffigen_words4) -> UInt64).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_getFieldDeclBitWidth(_ C: CXCursor) -> Int32 { unsafeBitCast(table[137], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_getNumArguments(_ C: CXCursor) -> Int32 { unsafeBitCast(table[138], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_getArgument(_ C: CXCursor, _ i: UInt32) -> CXCursor { unsafeBitCast(unsafeBitCast(table[139], to: (@convention(c) (ffigen_words4, UInt32) -> ffigen_words4).self)(unsafeBitCast(C, to: ffigen_words4.self), i), to: CXCursor.self) }
    package func clang_Cursor_getNumTemplateArguments(_ C: CXCursor) -> Int32 { unsafeBitCast(table[140], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_getTemplateArgumentKind(_ C: CXCursor, _ I: UInt32) -> CXTemplateArgumentKind { CXTemplateArgumentKind(rawValue: unsafeBitCast(table[141], to: (@convention(c) (ffigen_words4, UInt32) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self), I)) }
    package func clang_Cursor_getTemplateArgumentType(_ C: CXCursor, _ I: UInt32) -> CXType { unsafeBitCast(unsafeBitCast(table[142], to: (@convention(c) (ffigen_words4, UInt32) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self), I), to: CXType.self) }
    package func clang_Cursor_getTemplateArgumentValue(_ C: CXCursor, _ I: UInt32) -> Int64 { unsafeBitCast(table[143], to: (@convention(c) (ffigen_words4, UInt32) -> Int64).self)(unsafeBitCast(C, to: ffigen_words4.self), I) }
    package func clang_Cursor_getTemplateArgumentUnsignedValue(_ C: CXCursor, _ I: UInt32) -> UInt64 { unsafeBitCast(table[144], to: (@convention(c) (ffigen_words4, UInt32) -> UInt64).self)(unsafeBitCast(C, to: ffigen_words4.self), I) }
    package func clang_equalTypes(_ A: CXType, _ B: CXType) -> UInt32 { unsafeBitCast(table[145], to: (@convention(c) (ffigen_words3, ffigen_words3) -> UInt32).self)(unsafeBitCast(A, to: ffigen_words3.self), unsafeBitCast(B, to: ffigen_words3.self)) }
    package func clang_getCanonicalType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[146], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_isConstQualifiedType(_ T: CXType) -> UInt32 { unsafeBitCast(table[147], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Cursor_isMacroFunctionLike(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[148], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isMacroBuiltin(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[149], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isFunctionInlined(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[150], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_isVolatileQualifiedType(_ T: CXType) -> UInt32 { unsafeBitCast(table[151], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_isRestrictQualifiedType(_ T: CXType) -> UInt32 { unsafeBitCast(table[152], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_getAddressSpace(_ T: CXType) -> UInt32 { unsafeBitCast(table[153], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_getTypedefName(_ CT: CXType) -> CXString { unsafeBitCast(unsafeBitCast(table[154], to: (@convention(c) (ffigen_words3) -> ffigen_words2).self)(unsafeBitCast(CT, to: ffigen_words3.self)), to: CXString.self) }
    package func clang_getPointeeType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[155], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_getTypeDeclaration(_ T: CXType) -> CXCursor { unsafeBitCast(unsafeBitCast(table[156], to: (@convention(c) (ffigen_words3) -> ffigen_words4).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXCursor.self) }
    package func clang_getDeclObjCTypeEncoding(_ C: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[157], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_Type_getObjCEncoding(_ type: CXType) -> CXString { unsafeBitCast(unsafeBitCast(table[158], to: (@convention(c) (ffigen_words3) -> ffigen_words2).self)(unsafeBitCast(type, to: ffigen_words3.self)), to: CXString.self) }
    package func clang_getTypeKindSpelling(_ K: CXTypeKind) -> CXString { unsafeBitCast(unsafeBitCast(table[159], to: (@convention(c) (UInt32) -> ffigen_words2).self)(K.rawValue), to: CXString.self) }
    package func clang_getFunctionTypeCallingConv(_ T: CXType) -> CXCallingConv { CXCallingConv(rawValue: unsafeBitCast(table[160], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self))) }
    package func clang_getResultType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[161], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_getExceptionSpecificationType(_ T: CXType) -> Int32 { unsafeBitCast(table[162], to: (@convention(c) (ffigen_words3) -> Int32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_getNumArgTypes(_ T: CXType) -> Int32 { unsafeBitCast(table[163], to: (@convention(c) (ffigen_words3) -> Int32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_getArgType(_ T: CXType, _ i: UInt32) -> CXType { unsafeBitCast(unsafeBitCast(table[164], to: (@convention(c) (ffigen_words3, UInt32) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self), i), to: CXType.self) }
    package func clang_Type_getObjCObjectBaseType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[165], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_Type_getNumObjCProtocolRefs(_ T: CXType) -> UInt32 { unsafeBitCast(table[166], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Type_getObjCProtocolDecl(_ T: CXType, _ i: UInt32) -> CXCursor { unsafeBitCast(unsafeBitCast(table[167], to: (@convention(c) (ffigen_words3, UInt32) -> ffigen_words4).self)(unsafeBitCast(T, to: ffigen_words3.self), i), to: CXCursor.self) }
    package func clang_Type_getNumObjCTypeArgs(_ T: CXType) -> UInt32 { unsafeBitCast(table[168], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Type_getObjCTypeArg(_ T: CXType, _ i: UInt32) -> CXType { unsafeBitCast(unsafeBitCast(table[169], to: (@convention(c) (ffigen_words3, UInt32) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self), i), to: CXType.self) }
    package func clang_isFunctionTypeVariadic(_ T: CXType) -> UInt32 { unsafeBitCast(table[170], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_getCursorResultType(_ C: CXCursor) -> CXType { unsafeBitCast(unsafeBitCast(table[171], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXType.self) }
    package func clang_getCursorExceptionSpecificationType(_ C: CXCursor) -> Int32 { unsafeBitCast(table[172], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_isPODType(_ T: CXType) -> UInt32 { unsafeBitCast(table[173], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_getElementType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[174], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_getNumElements(_ T: CXType) -> Int64 { unsafeBitCast(table[175], to: (@convention(c) (ffigen_words3) -> Int64).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_getArrayElementType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[176], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_getArraySize(_ T: CXType) -> Int64 { unsafeBitCast(table[177], to: (@convention(c) (ffigen_words3) -> Int64).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Type_getNamedType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[178], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_Type_isTransparentTagTypedef(_ T: CXType) -> UInt32 { unsafeBitCast(table[179], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Type_getNullability(_ T: CXType) -> CXTypeNullabilityKind { CXTypeNullabilityKind(rawValue: unsafeBitCast(table[180], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self))) }
    package func clang_Type_getAlignOf(_ T: CXType) -> Int64 { unsafeBitCast(table[181], to: (@convention(c) (ffigen_words3) -> Int64).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Type_getClassType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[182], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_Type_getSizeOf(_ T: CXType) -> Int64 { unsafeBitCast(table[183], to: (@convention(c) (ffigen_words3) -> Int64).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Type_getOffsetOf(_ T: CXType, _ S: UnsafePointer<CChar>?) -> Int64 { unsafeBitCast(table[184], to: (@convention(c) (ffigen_words3, UnsafeRawPointer?) -> Int64).self)(unsafeBitCast(T, to: ffigen_words3.self), UnsafeRawPointer(S)) }
    package func clang_Type_getModifiedType(_ T: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[185], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_Type_getValueType(_ CT: CXType) -> CXType { unsafeBitCast(unsafeBitCast(table[186], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(CT, to: ffigen_words3.self)), to: CXType.self) }
    package func clang_Cursor_getOffsetOfField(_ C: CXCursor) -> Int64 { unsafeBitCast(table[187], to: (@convention(c) (ffigen_words4) -> Int64).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isAnonymous(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[188], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isAnonymousRecordDecl(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[189], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isInlineNamespace(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[190], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Type_getNumTemplateArguments(_ T: CXType) -> Int32 { unsafeBitCast(table[191], to: (@convention(c) (ffigen_words3) -> Int32).self)(unsafeBitCast(T, to: ffigen_words3.self)) }
    package func clang_Type_getTemplateArgumentAsType(_ T: CXType, _ i: UInt32) -> CXType { unsafeBitCast(unsafeBitCast(table[192], to: (@convention(c) (ffigen_words3, UInt32) -> ffigen_words3).self)(unsafeBitCast(T, to: ffigen_words3.self), i), to: CXType.self) }
    package func clang_Type_getCXXRefQualifier(_ T: CXType) -> CXRefQualifierKind { CXRefQualifierKind(rawValue: unsafeBitCast(table[193], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(T, to: ffigen_words3.self))) }
    package func clang_Cursor_isBitField(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[194], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_isVirtualBase(_ p0: CXCursor) -> UInt32 { unsafeBitCast(table[195], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self)) }
    package func clang_getCXXAccessSpecifier(_ p0: CXCursor) -> CX_CXXAccessSpecifier { CX_CXXAccessSpecifier(rawValue: unsafeBitCast(table[196], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self))) }
    package func clang_Cursor_getStorageClass(_ p0: CXCursor) -> CX_StorageClass { CX_StorageClass(rawValue: unsafeBitCast(table[197], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self))) }
    package func clang_getNumOverloadedDecls(_ cursor: CXCursor) -> UInt32 { unsafeBitCast(table[198], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(cursor, to: ffigen_words4.self)) }
    package func clang_getOverloadedDecl(_ cursor: CXCursor, _ index: UInt32) -> CXCursor { unsafeBitCast(unsafeBitCast(table[199], to: (@convention(c) (ffigen_words4, UInt32) -> ffigen_words4).self)(unsafeBitCast(cursor, to: ffigen_words4.self), index), to: CXCursor.self) }
    package func clang_getIBOutletCollectionType(_ p0: CXCursor) -> CXType { unsafeBitCast(unsafeBitCast(table[200], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXType.self) }
    package func clang_visitChildren(_ parent: CXCursor, _ visitor: CXCursorVisitor?, _ client_data: CXClientData?) -> UInt32 { unsafeBitCast(table[201], to: (@convention(c) (ffigen_words4, UnsafeRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(unsafeBitCast(parent, to: ffigen_words4.self), visitor?.rawValue, UnsafeMutableRawPointer(client_data)) }
    package func clang_getCursorUSR(_ p0: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[202], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_constructUSR_ObjCClass(_ class_name: UnsafePointer<CChar>?) -> CXString { unsafeBitCast(unsafeBitCast(table[203], to: (@convention(c) (UnsafeRawPointer?) -> ffigen_words2).self)(UnsafeRawPointer(class_name)), to: CXString.self) }
    package func clang_constructUSR_ObjCCategory(_ class_name: UnsafePointer<CChar>?, _ category_name: UnsafePointer<CChar>?) -> CXString { unsafeBitCast(unsafeBitCast(table[204], to: (@convention(c) (UnsafeRawPointer?, UnsafeRawPointer?) -> ffigen_words2).self)(UnsafeRawPointer(class_name), UnsafeRawPointer(category_name)), to: CXString.self) }
    package func clang_constructUSR_ObjCProtocol(_ protocol_name: UnsafePointer<CChar>?) -> CXString { unsafeBitCast(unsafeBitCast(table[205], to: (@convention(c) (UnsafeRawPointer?) -> ffigen_words2).self)(UnsafeRawPointer(protocol_name)), to: CXString.self) }
    package func clang_constructUSR_ObjCIvar(_ name: UnsafePointer<CChar>?, _ classUSR: CXString) -> CXString { unsafeBitCast(unsafeBitCast(table[206], to: (@convention(c) (UnsafeRawPointer?, ffigen_words2) -> ffigen_words2).self)(UnsafeRawPointer(name), unsafeBitCast(classUSR, to: ffigen_words2.self)), to: CXString.self) }
    package func clang_constructUSR_ObjCMethod(_ name: UnsafePointer<CChar>?, _ isInstanceMethod: UInt32, _ classUSR: CXString) -> CXString { unsafeBitCast(unsafeBitCast(table[207], to: (@convention(c) (UnsafeRawPointer?, UInt32, ffigen_words2) -> ffigen_words2).self)(UnsafeRawPointer(name), isInstanceMethod, unsafeBitCast(classUSR, to: ffigen_words2.self)), to: CXString.self) }
    package func clang_constructUSR_ObjCProperty(_ property: UnsafePointer<CChar>?, _ classUSR: CXString) -> CXString { unsafeBitCast(unsafeBitCast(table[208], to: (@convention(c) (UnsafeRawPointer?, ffigen_words2) -> ffigen_words2).self)(UnsafeRawPointer(property), unsafeBitCast(classUSR, to: ffigen_words2.self)), to: CXString.self) }
    package func clang_getCursorSpelling(_ p0: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[209], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_Cursor_getSpellingNameRange(_ p0: CXCursor, _ pieceIndex: UInt32, _ options: UInt32) -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[210], to: (@convention(c) (ffigen_words4, UInt32, UInt32) -> ffigen_words3).self)(unsafeBitCast(p0, to: ffigen_words4.self), pieceIndex, options), to: CXSourceRange.self) }
    package func clang_PrintingPolicy_getProperty(_ Policy: CXPrintingPolicy?, _ Property: CXPrintingPolicyProperty) -> UInt32 { unsafeBitCast(table[211], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UInt32).self)(UnsafeMutableRawPointer(Policy), Property.rawValue) }
    package func clang_PrintingPolicy_setProperty(_ Policy: CXPrintingPolicy?, _ Property: CXPrintingPolicyProperty, _ Value: UInt32) -> Void { unsafeBitCast(table[212], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32, UInt32) -> Void).self)(UnsafeMutableRawPointer(Policy), Property.rawValue, Value) }
    package func clang_getCursorPrintingPolicy(_ p0: CXCursor) -> CXPrintingPolicy? { (unsafeBitCast(table[213], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(p0, to: ffigen_words4.self))).map { $0 } }
    package func clang_PrintingPolicy_dispose(_ Policy: CXPrintingPolicy?) -> Void { unsafeBitCast(table[214], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(Policy)) }
    package func clang_getCursorPrettyPrinted(_ Cursor: CXCursor, _ Policy: CXPrintingPolicy?) -> CXString { unsafeBitCast(unsafeBitCast(table[215], to: (@convention(c) (ffigen_words4, UnsafeMutableRawPointer?) -> ffigen_words2).self)(unsafeBitCast(Cursor, to: ffigen_words4.self), UnsafeMutableRawPointer(Policy)), to: CXString.self) }
    package func clang_getCursorDisplayName(_ p0: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[216], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_getCursorReferenced(_ p0: CXCursor) -> CXCursor { unsafeBitCast(unsafeBitCast(table[217], to: (@convention(c) (ffigen_words4) -> ffigen_words4).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXCursor.self) }
    package func clang_getCursorDefinition(_ p0: CXCursor) -> CXCursor { unsafeBitCast(unsafeBitCast(table[218], to: (@convention(c) (ffigen_words4) -> ffigen_words4).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXCursor.self) }
    package func clang_isCursorDefinition(_ p0: CXCursor) -> UInt32 { unsafeBitCast(table[219], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words4.self)) }
    package func clang_getCanonicalCursor(_ p0: CXCursor) -> CXCursor { unsafeBitCast(unsafeBitCast(table[220], to: (@convention(c) (ffigen_words4) -> ffigen_words4).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXCursor.self) }
    package func clang_Cursor_getObjCSelectorIndex(_ p0: CXCursor) -> Int32 { unsafeBitCast(table[221], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(p0, to: ffigen_words4.self)) }
    package func clang_Cursor_isDynamicCall(_ C: CXCursor) -> Int32 { unsafeBitCast(table[222], to: (@convention(c) (ffigen_words4) -> Int32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_getReceiverType(_ C: CXCursor) -> CXType { unsafeBitCast(unsafeBitCast(table[223], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXType.self) }
    package func clang_Cursor_getObjCPropertyAttributes(_ C: CXCursor, _ reserved: UInt32) -> UInt32 { unsafeBitCast(table[224], to: (@convention(c) (ffigen_words4, UInt32) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self), reserved) }
    package func clang_Cursor_getObjCPropertyGetterName(_ C: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[225], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_Cursor_getObjCPropertySetterName(_ C: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[226], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_Cursor_getObjCDeclQualifiers(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[227], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isObjCOptional(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[228], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isVariadic(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[229], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_Cursor_isExternalSymbol(_ C: CXCursor, _ language: UnsafeMutablePointer<CXString>?, _ definedIn: UnsafeMutablePointer<CXString>?, _ isGenerated: UnsafeMutablePointer<UInt32>?) -> UInt32 { unsafeBitCast(table[230], to: (@convention(c) (ffigen_words4, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self), UnsafeMutableRawPointer(language), UnsafeMutableRawPointer(definedIn), UnsafeMutableRawPointer(isGenerated)) }
    package func clang_Cursor_getCommentRange(_ C: CXCursor) -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[231], to: (@convention(c) (ffigen_words4) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXSourceRange.self) }
    package func clang_Cursor_getRawCommentText(_ C: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[232], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_Cursor_getBriefCommentText(_ C: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[233], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_Cursor_getMangling(_ p0: CXCursor) -> CXString { unsafeBitCast(unsafeBitCast(table[234], to: (@convention(c) (ffigen_words4) -> ffigen_words2).self)(unsafeBitCast(p0, to: ffigen_words4.self)), to: CXString.self) }
    package func clang_Cursor_getCXXManglings(_ p0: CXCursor) -> UnsafeMutablePointer<CXStringSet>? { unsafeBitCast(table[235], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(p0, to: ffigen_words4.self)).map { $0.assumingMemoryBound(to: CXStringSet.self) } }
    package func clang_Cursor_getObjCManglings(_ p0: CXCursor) -> UnsafeMutablePointer<CXStringSet>? { unsafeBitCast(table[236], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(p0, to: ffigen_words4.self)).map { $0.assumingMemoryBound(to: CXStringSet.self) } }
    package func clang_Cursor_getModule(_ C: CXCursor) -> CXModule? { (unsafeBitCast(table[237], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(C, to: ffigen_words4.self))).map { $0 } }
    package func clang_getModuleForFile(_ p0: CXTranslationUnit?, _ p1: CXFile?) -> CXModule? { (unsafeBitCast(table[238], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(p0), UnsafeMutableRawPointer(p1))).map { $0 } }
    package func clang_Module_getASTFile(_ Module: CXModule?) -> CXFile? { (unsafeBitCast(table[239], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(Module))).map { $0 } }
    package func clang_Module_getParent(_ Module: CXModule?) -> CXModule? { (unsafeBitCast(table[240], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(Module))).map { $0 } }
    package func clang_Module_getName(_ Module: CXModule?) -> CXString { unsafeBitCast(unsafeBitCast(table[241], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(Module)), to: CXString.self) }
    package func clang_Module_getFullName(_ Module: CXModule?) -> CXString { unsafeBitCast(unsafeBitCast(table[242], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(Module)), to: CXString.self) }
    package func clang_Module_isSystem(_ Module: CXModule?) -> Int32 { unsafeBitCast(table[243], to: (@convention(c) (UnsafeMutableRawPointer?) -> Int32).self)(UnsafeMutableRawPointer(Module)) }
    package func clang_Module_getNumTopLevelHeaders(_ p0: CXTranslationUnit?, _ Module: CXModule?) -> UInt32 { unsafeBitCast(table[244], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0), UnsafeMutableRawPointer(Module)) }
    package func clang_Module_getTopLevelHeader(_ p0: CXTranslationUnit?, _ Module: CXModule?, _ Index: UInt32) -> CXFile? { (unsafeBitCast(table[245], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(p0), UnsafeMutableRawPointer(Module), Index)).map { $0 } }
    package func clang_CXXConstructor_isConvertingConstructor(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[246], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXConstructor_isCopyConstructor(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[247], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXConstructor_isDefaultConstructor(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[248], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXConstructor_isMoveConstructor(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[249], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXField_isMutable(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[250], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXMethod_isDefaulted(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[251], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXMethod_isPureVirtual(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[252], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXMethod_isStatic(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[253], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXMethod_isVirtual(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[254], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXRecord_isAbstract(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[255], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_EnumDecl_isScoped(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[256], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_CXXMethod_isConst(_ C: CXCursor) -> UInt32 { unsafeBitCast(table[257], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self)) }
    package func clang_getTemplateCursorKind(_ C: CXCursor) -> CXCursorKind { CXCursorKind(rawValue: unsafeBitCast(table[258], to: (@convention(c) (ffigen_words4) -> UInt32).self)(unsafeBitCast(C, to: ffigen_words4.self))) }
    package func clang_getSpecializedCursorTemplate(_ C: CXCursor) -> CXCursor { unsafeBitCast(unsafeBitCast(table[259], to: (@convention(c) (ffigen_words4) -> ffigen_words4).self)(unsafeBitCast(C, to: ffigen_words4.self)), to: CXCursor.self) }
    package func clang_getCursorReferenceNameRange(_ C: CXCursor, _ NameFlags: UInt32, _ PieceIndex: UInt32) -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[260], to: (@convention(c) (ffigen_words4, UInt32, UInt32) -> ffigen_words3).self)(unsafeBitCast(C, to: ffigen_words4.self), NameFlags, PieceIndex), to: CXSourceRange.self) }
    package func clang_getToken(_ TU: CXTranslationUnit?, _ Location: CXSourceLocation) -> UnsafeMutablePointer<CXToken>? { unsafeBitCast(table[261], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words3) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(TU), unsafeBitCast(Location, to: ffigen_words3.self)).map { $0.assumingMemoryBound(to: CXToken.self) } }
    package func clang_getTokenKind(_ p0: CXToken) -> CXTokenKind { CXTokenKind(rawValue: unsafeBitCast(table[262], to: (@convention(c) (ffigen_words3) -> UInt32).self)(unsafeBitCast(p0, to: ffigen_words3.self))) }
    package func clang_getTokenSpelling(_ p0: CXTranslationUnit?, _ p1: CXToken) -> CXString { unsafeBitCast(unsafeBitCast(table[263], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words3) -> ffigen_words2).self)(UnsafeMutableRawPointer(p0), unsafeBitCast(p1, to: ffigen_words3.self)), to: CXString.self) }
    package func clang_getTokenLocation(_ p0: CXTranslationUnit?, _ p1: CXToken) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[264], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words3) -> ffigen_words3).self)(UnsafeMutableRawPointer(p0), unsafeBitCast(p1, to: ffigen_words3.self)), to: CXSourceLocation.self) }
    package func clang_getTokenExtent(_ p0: CXTranslationUnit?, _ p1: CXToken) -> CXSourceRange { unsafeBitCast(unsafeBitCast(table[265], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words3) -> ffigen_words3).self)(UnsafeMutableRawPointer(p0), unsafeBitCast(p1, to: ffigen_words3.self)), to: CXSourceRange.self) }
    package func clang_tokenize(_ TU: CXTranslationUnit?, _ Range: CXSourceRange, _ Tokens: UnsafeMutablePointer<UnsafeMutablePointer<CXToken>?>?, _ NumTokens: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[266], to: (@convention(c) (UnsafeMutableRawPointer?, ffigen_words3, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(TU), unsafeBitCast(Range, to: ffigen_words3.self), UnsafeMutableRawPointer(Tokens), UnsafeMutableRawPointer(NumTokens)) }
    package func clang_annotateTokens(_ TU: CXTranslationUnit?, _ Tokens: UnsafeMutablePointer<CXToken>?, _ NumTokens: UInt32, _ Cursors: UnsafeMutablePointer<CXCursor>?) -> Void { unsafeBitCast(table[267], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt32, UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(TU), UnsafeMutableRawPointer(Tokens), NumTokens, UnsafeMutableRawPointer(Cursors)) }
    package func clang_disposeTokens(_ TU: CXTranslationUnit?, _ Tokens: UnsafeMutablePointer<CXToken>?, _ NumTokens: UInt32) -> Void { unsafeBitCast(table[268], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt32) -> Void).self)(UnsafeMutableRawPointer(TU), UnsafeMutableRawPointer(Tokens), NumTokens) }
    package func clang_getCursorKindSpelling(_ Kind: CXCursorKind) -> CXString { unsafeBitCast(unsafeBitCast(table[269], to: (@convention(c) (UInt32) -> ffigen_words2).self)(Kind.rawValue), to: CXString.self) }
    package func clang_getDefinitionSpellingAndExtent(_ p0: CXCursor, _ startBuf: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ endBuf: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ startLine: UnsafeMutablePointer<UInt32>?, _ startColumn: UnsafeMutablePointer<UInt32>?, _ endLine: UnsafeMutablePointer<UInt32>?, _ endColumn: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[270], to: (@convention(c) (ffigen_words4, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(p0, to: ffigen_words4.self), UnsafeMutableRawPointer(startBuf), UnsafeMutableRawPointer(endBuf), UnsafeMutableRawPointer(startLine), UnsafeMutableRawPointer(startColumn), UnsafeMutableRawPointer(endLine), UnsafeMutableRawPointer(endColumn)) }
    package func clang_enableStackTraces() -> Void { unsafeBitCast(table[271], to: (@convention(c) () -> Void).self)() }
    package func clang_getCompletionChunkKind(_ completion_string: CXCompletionString?, _ chunk_number: UInt32) -> CXCompletionChunkKind { CXCompletionChunkKind(rawValue: unsafeBitCast(table[272], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UInt32).self)(UnsafeMutableRawPointer(completion_string), chunk_number)) }
    package func clang_getCompletionChunkText(_ completion_string: CXCompletionString?, _ chunk_number: UInt32) -> CXString { unsafeBitCast(unsafeBitCast(table[273], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> ffigen_words2).self)(UnsafeMutableRawPointer(completion_string), chunk_number), to: CXString.self) }
    package func clang_getCompletionChunkCompletionString(_ completion_string: CXCompletionString?, _ chunk_number: UInt32) -> CXCompletionString? { (unsafeBitCast(table[274], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(completion_string), chunk_number)).map { $0 } }
    package func clang_getNumCompletionChunks(_ completion_string: CXCompletionString?) -> UInt32 { unsafeBitCast(table[275], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(completion_string)) }
    package func clang_getCompletionPriority(_ completion_string: CXCompletionString?) -> UInt32 { unsafeBitCast(table[276], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(completion_string)) }
    package func clang_getCompletionAvailability(_ completion_string: CXCompletionString?) -> CXAvailabilityKind { CXAvailabilityKind(rawValue: unsafeBitCast(table[277], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(completion_string))) }
    package func clang_getCompletionNumAnnotations(_ completion_string: CXCompletionString?) -> UInt32 { unsafeBitCast(table[278], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(completion_string)) }
    package func clang_getCompletionAnnotation(_ completion_string: CXCompletionString?, _ annotation_number: UInt32) -> CXString { unsafeBitCast(unsafeBitCast(table[279], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> ffigen_words2).self)(UnsafeMutableRawPointer(completion_string), annotation_number), to: CXString.self) }
    package func clang_getCompletionParent(_ completion_string: CXCompletionString?, _ kind: UnsafeMutablePointer<CXCursorKind>?) -> CXString { unsafeBitCast(unsafeBitCast(table[280], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(completion_string), UnsafeMutableRawPointer(kind)), to: CXString.self) }
    package func clang_getCompletionBriefComment(_ completion_string: CXCompletionString?) -> CXString { unsafeBitCast(unsafeBitCast(table[281], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(completion_string)), to: CXString.self) }
    package func clang_getCursorCompletionString(_ cursor: CXCursor) -> CXCompletionString? { (unsafeBitCast(table[282], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(cursor, to: ffigen_words4.self))).map { $0 } }
    package func clang_getCompletionNumFixIts(_ results: UnsafeMutablePointer<CXCodeCompleteResults>?, _ completion_index: UInt32) -> UInt32 { unsafeBitCast(table[283], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UInt32).self)(UnsafeMutableRawPointer(results), completion_index) }
    package func clang_getCompletionFixIt(_ results: UnsafeMutablePointer<CXCodeCompleteResults>?, _ completion_index: UInt32, _ fixit_index: UInt32, _ replacement_range: UnsafeMutablePointer<CXSourceRange>?) -> CXString { unsafeBitCast(unsafeBitCast(table[284], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32, UInt32, UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(results), completion_index, fixit_index, UnsafeMutableRawPointer(replacement_range)), to: CXString.self) }
    package func clang_defaultCodeCompleteOptions() -> UInt32 { unsafeBitCast(table[285], to: (@convention(c) () -> UInt32).self)() }
    package func clang_codeCompleteAt(_ TU: CXTranslationUnit?, _ complete_filename: UnsafePointer<CChar>?, _ complete_line: UInt32, _ complete_column: UInt32, _ unsaved_files: UnsafeMutablePointer<CXUnsavedFile>?, _ num_unsaved_files: UInt32, _ options: UInt32) -> UnsafeMutablePointer<CXCodeCompleteResults>? { unsafeBitCast(table[286], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, UInt32, UInt32, UnsafeMutableRawPointer?, UInt32, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(TU), UnsafeRawPointer(complete_filename), complete_line, complete_column, UnsafeMutableRawPointer(unsaved_files), num_unsaved_files, options).map { $0.assumingMemoryBound(to: CXCodeCompleteResults.self) } }
    package func clang_sortCodeCompletionResults(_ Results: UnsafeMutablePointer<CXCompletionResult>?, _ NumResults: UInt32) -> Void { unsafeBitCast(table[287], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> Void).self)(UnsafeMutableRawPointer(Results), NumResults) }
    package func clang_disposeCodeCompleteResults(_ Results: UnsafeMutablePointer<CXCodeCompleteResults>?) -> Void { unsafeBitCast(table[288], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(Results)) }
    package func clang_codeCompleteGetNumDiagnostics(_ Results: UnsafeMutablePointer<CXCodeCompleteResults>?) -> UInt32 { unsafeBitCast(table[289], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(Results)) }
    package func clang_codeCompleteGetDiagnostic(_ Results: UnsafeMutablePointer<CXCodeCompleteResults>?, _ Index: UInt32) -> CXDiagnostic? { (unsafeBitCast(table[290], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(Results), Index)).map { $0 } }
    package func clang_codeCompleteGetContexts(_ Results: UnsafeMutablePointer<CXCodeCompleteResults>?) -> UInt64 { unsafeBitCast(table[291], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt64).self)(UnsafeMutableRawPointer(Results)) }
    package func clang_codeCompleteGetContainerKind(_ Results: UnsafeMutablePointer<CXCodeCompleteResults>?, _ IsIncomplete: UnsafeMutablePointer<UInt32>?) -> CXCursorKind { CXCursorKind(rawValue: unsafeBitCast(table[292], to: (@convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(Results), UnsafeMutableRawPointer(IsIncomplete))) }
    package func clang_codeCompleteGetContainerUSR(_ Results: UnsafeMutablePointer<CXCodeCompleteResults>?) -> CXString { unsafeBitCast(unsafeBitCast(table[293], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(Results)), to: CXString.self) }
    package func clang_codeCompleteGetObjCSelector(_ Results: UnsafeMutablePointer<CXCodeCompleteResults>?) -> CXString { unsafeBitCast(unsafeBitCast(table[294], to: (@convention(c) (UnsafeMutableRawPointer?) -> ffigen_words2).self)(UnsafeMutableRawPointer(Results)), to: CXString.self) }
    package func clang_getClangVersion() -> CXString { unsafeBitCast(unsafeBitCast(table[295], to: (@convention(c) () -> ffigen_words2).self)(), to: CXString.self) }
    package func clang_toggleCrashRecovery(_ isEnabled: UInt32) -> Void { unsafeBitCast(table[296], to: (@convention(c) (UInt32) -> Void).self)(isEnabled) }
    package func clang_Cursor_Evaluate(_ C: CXCursor) -> CXEvalResult? { (unsafeBitCast(table[297], to: (@convention(c) (ffigen_words4) -> UnsafeMutableRawPointer?).self)(unsafeBitCast(C, to: ffigen_words4.self))).map { $0 } }
    package func clang_EvalResult_getKind(_ E: CXEvalResult?) -> CXEvalResultKind { CXEvalResultKind(rawValue: unsafeBitCast(table[298], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(E))) }
    package func clang_EvalResult_getAsInt(_ E: CXEvalResult?) -> Int32 { unsafeBitCast(table[299], to: (@convention(c) (UnsafeMutableRawPointer?) -> Int32).self)(UnsafeMutableRawPointer(E)) }
    package func clang_EvalResult_getAsLongLong(_ E: CXEvalResult?) -> Int64 { unsafeBitCast(table[300], to: (@convention(c) (UnsafeMutableRawPointer?) -> Int64).self)(UnsafeMutableRawPointer(E)) }
    package func clang_EvalResult_isUnsignedInt(_ E: CXEvalResult?) -> UInt32 { unsafeBitCast(table[301], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(E)) }
    package func clang_EvalResult_getAsUnsigned(_ E: CXEvalResult?) -> UInt64 { unsafeBitCast(table[302], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt64).self)(UnsafeMutableRawPointer(E)) }
    package func clang_EvalResult_getAsDouble(_ E: CXEvalResult?) -> Double { unsafeBitCast(table[303], to: (@convention(c) (UnsafeMutableRawPointer?) -> Double).self)(UnsafeMutableRawPointer(E)) }
    package func clang_EvalResult_getAsStr(_ E: CXEvalResult?) -> UnsafePointer<CChar>? { unsafeBitCast(table[304], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeRawPointer?).self)(UnsafeMutableRawPointer(E)).map { $0.assumingMemoryBound(to: CChar.self) } }
    package func clang_EvalResult_dispose(_ E: CXEvalResult?) -> Void { unsafeBitCast(table[305], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(E)) }
    package func clang_getRemappings(_ path: UnsafePointer<CChar>?) -> CXRemapping? { (unsafeBitCast(table[306], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeRawPointer(path))).map { $0 } }
    package func clang_getRemappingsFromFileList(_ filePaths: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ numFiles: UInt32) -> CXRemapping? { (unsafeBitCast(table[307], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(filePaths), numFiles)).map { $0 } }
    package func clang_remap_getNumFiles(_ p0: CXRemapping?) -> UInt32 { unsafeBitCast(table[308], to: (@convention(c) (UnsafeMutableRawPointer?) -> UInt32).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_remap_getFilenames(_ p0: CXRemapping?, _ index: UInt32, _ original: UnsafeMutablePointer<CXString>?, _ transformed: UnsafeMutablePointer<CXString>?) -> Void { unsafeBitCast(table[309], to: (@convention(c) (UnsafeMutableRawPointer?, UInt32, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(p0), index, UnsafeMutableRawPointer(original), UnsafeMutableRawPointer(transformed)) }
    package func clang_remap_dispose(_ p0: CXRemapping?) -> Void { unsafeBitCast(table[310], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_index_isEntityObjCContainerKind(_ p0: CXIdxEntityKind) -> Int32 { unsafeBitCast(table[311], to: (@convention(c) (UInt32) -> Int32).self)(p0.rawValue) }
    package func clang_index_getObjCContainerDeclInfo(_ p0: UnsafePointer<CXIdxDeclInfo>?) -> UnsafePointer<CXIdxObjCContainerDeclInfo>? { unsafeBitCast(table[312], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeRawPointer?).self)(UnsafeRawPointer(p0)).map { $0.assumingMemoryBound(to: CXIdxObjCContainerDeclInfo.self) } }
    package func clang_index_getObjCInterfaceDeclInfo(_ p0: UnsafePointer<CXIdxDeclInfo>?) -> UnsafePointer<CXIdxObjCInterfaceDeclInfo>? { unsafeBitCast(table[313], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeRawPointer?).self)(UnsafeRawPointer(p0)).map { $0.assumingMemoryBound(to: CXIdxObjCInterfaceDeclInfo.self) } }
    package func clang_index_getObjCCategoryDeclInfo(_ p0: UnsafePointer<CXIdxDeclInfo>?) -> UnsafePointer<CXIdxObjCCategoryDeclInfo>? { unsafeBitCast(table[314], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeRawPointer?).self)(UnsafeRawPointer(p0)).map { $0.assumingMemoryBound(to: CXIdxObjCCategoryDeclInfo.self) } }
    package func clang_index_getObjCProtocolRefListInfo(_ p0: UnsafePointer<CXIdxDeclInfo>?) -> UnsafePointer<CXIdxObjCProtocolRefListInfo>? { unsafeBitCast(table[315], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeRawPointer?).self)(UnsafeRawPointer(p0)).map { $0.assumingMemoryBound(to: CXIdxObjCProtocolRefListInfo.self) } }
    package func clang_index_getObjCPropertyDeclInfo(_ p0: UnsafePointer<CXIdxDeclInfo>?) -> UnsafePointer<CXIdxObjCPropertyDeclInfo>? { unsafeBitCast(table[316], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeRawPointer?).self)(UnsafeRawPointer(p0)).map { $0.assumingMemoryBound(to: CXIdxObjCPropertyDeclInfo.self) } }
    package func clang_index_getIBOutletCollectionAttrInfo(_ p0: UnsafePointer<CXIdxAttrInfo>?) -> UnsafePointer<CXIdxIBOutletCollectionAttrInfo>? { unsafeBitCast(table[317], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeRawPointer?).self)(UnsafeRawPointer(p0)).map { $0.assumingMemoryBound(to: CXIdxIBOutletCollectionAttrInfo.self) } }
    package func clang_index_getCXXClassDeclInfo(_ p0: UnsafePointer<CXIdxDeclInfo>?) -> UnsafePointer<CXIdxCXXClassDeclInfo>? { unsafeBitCast(table[318], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeRawPointer?).self)(UnsafeRawPointer(p0)).map { $0.assumingMemoryBound(to: CXIdxCXXClassDeclInfo.self) } }
    package func clang_index_getClientContainer(_ p0: UnsafePointer<CXIdxContainerInfo>?) -> CXIdxClientContainer? { (unsafeBitCast(table[319], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeRawPointer(p0))).map { $0 } }
    package func clang_index_setClientContainer(_ p0: UnsafePointer<CXIdxContainerInfo>?, _ p1: CXIdxClientContainer?) -> Void { unsafeBitCast(table[320], to: (@convention(c) (UnsafeRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(UnsafeRawPointer(p0), UnsafeMutableRawPointer(p1)) }
    package func clang_index_getClientEntity(_ p0: UnsafePointer<CXIdxEntityInfo>?) -> CXIdxClientEntity? { (unsafeBitCast(table[321], to: (@convention(c) (UnsafeRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeRawPointer(p0))).map { $0 } }
    package func clang_index_setClientEntity(_ p0: UnsafePointer<CXIdxEntityInfo>?, _ p1: CXIdxClientEntity?) -> Void { unsafeBitCast(table[322], to: (@convention(c) (UnsafeRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(UnsafeRawPointer(p0), UnsafeMutableRawPointer(p1)) }
    package func clang_IndexAction_create(_ CIdx: CXIndex?) -> CXIndexAction? { (unsafeBitCast(table[323], to: (@convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?).self)(UnsafeMutableRawPointer(CIdx))).map { $0 } }
    package func clang_IndexAction_dispose(_ p0: CXIndexAction?) -> Void { unsafeBitCast(table[324], to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)(UnsafeMutableRawPointer(p0)) }
    package func clang_indexLoc_getFileLocation(_ loc: CXIdxLoc, _ indexFile: UnsafeMutablePointer<CXIdxClientFile?>?, _ file: UnsafeMutablePointer<CXFile?>?, _ line: UnsafeMutablePointer<UInt32>?, _ column: UnsafeMutablePointer<UInt32>?, _ offset: UnsafeMutablePointer<UInt32>?) -> Void { unsafeBitCast(table[325], to: (@convention(c) (ffigen_words3, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void).self)(unsafeBitCast(loc, to: ffigen_words3.self), UnsafeMutableRawPointer(indexFile), UnsafeMutableRawPointer(file), UnsafeMutableRawPointer(line), UnsafeMutableRawPointer(column), UnsafeMutableRawPointer(offset)) }
    package func clang_indexLoc_getCXSourceLocation(_ loc: CXIdxLoc) -> CXSourceLocation { unsafeBitCast(unsafeBitCast(table[326], to: (@convention(c) (ffigen_words3) -> ffigen_words3).self)(unsafeBitCast(loc, to: ffigen_words3.self)), to: CXSourceLocation.self) }
}
extension CXCursor: ForeignValue {
    package static var foreignEncoding: String { "{Iippp}" }
}
extension CXChildVisitResult: ForeignValue {}
