import CEL

extension PolicyLoader {
    /// Makes what does not depend on any policy: the declarations of sections and the libraries of expressions. Whatever is made here
    /// would be made when it is first needed; a program that has nothing else to do on another core yet saves that time.
    package static func prepare() {
        _ = SectionDeclaration.all
        _ = CELLibrary.all
        ExpressionText.prepare()
    }
}
