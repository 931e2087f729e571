extension CELLibrary {
    /// What every environment has: operators, `size`, conversions, the text functions of the language, and its macros.
    public static let standard = CELLibrary(
        name: "standard",
        functions: logicFunctions + orderFunctions + arithmeticFunctions + collectionFunctions + textFunctions
            + conversionFunctions,
        macros: standardMacros,
        types: [
            .bool, .int, .uint, .double, .string, .bytes, .null, .duration, .timestamp, .list(.dyn),
            .map(key: .dyn, value: .dyn), .type(.dyn),
        ])

    /// `optional.of`, `.orValue()` and their kin.
    public static let optionals = CELLibrary(
        name: "optionals", functions: optionalFunctions, macros: optionalMacros, types: [.optional(.dyn)])
}
