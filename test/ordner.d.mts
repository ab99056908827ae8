export declare function datenordner(name: string): Promise<string>
